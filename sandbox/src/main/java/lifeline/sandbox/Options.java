package lifeline.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the range was started with. A port of 0 means any free one. */
record Options(Map<String, String> values) {

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("bind", "127.0.0.1"),
            Map.entry("service-port", "8000"),
            Map.entry("kubernetes-port", "8001"),
            Map.entry("page-port", "8090"),
            Map.entry("prometheus-port", "9090"),
            Map.entry("alertmanager-port", "9093"),
            Map.entry("console-url", "http://localhost:8080"),
            Map.entry("webhook-url", ""),
            Map.entry("webhook-token", ""),
            Map.entry("manifests", ""),
            Map.entry("alert-rules", ""),
            Map.entry("alert-for", ""),
            Map.entry("ready-file", ""),
            Map.entry("no-monitoring", "false"));
    private static final Set<String> FLAGS = Set.of("no-monitoring");

    /** An option that is not known, or has no value where one is needed. */
    static class BadOption extends RuntimeException {
        BadOption(String message) {
            super(message);
        }
    }

    static Options parse(String... arguments) {
        var values = new HashMap<>(STANDARD);
        var token = System.getenv("LIFELINE_INTAKE_TOKEN");
        if (token != null) {
            values.put("webhook-token", token);
        }
        for (String argument : arguments) {
            var equals = argument.indexOf('=');
            var name = argument.startsWith("--") ? argument.substring(2, equals < 0 ? argument.length() : equals) : "";
            if (!STANDARD.containsKey(name) || (equals < 0 && !FLAGS.contains(name))) {
                var known = STANDARD.keySet().stream().sorted().toList();
                throw new BadOption(
                        "Unknown option " + argument + "; known are --" + String.join("=, --", known) + "=");
            }
            values.put(name, equals < 0 ? "true" : argument.substring(equals + 1));
        }
        var options = new Options(values);
        Arrays.stream(new String[] {"service", "kubernetes", "page", "prometheus", "alertmanager"})
                .forEach(port -> options.port(port));
        return options;
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    Optional<Path> path(String name) {
        return text(name).isBlank() ? Optional.empty() : Optional.of(Path.of(text(name)));
    }

    /** Whole seconds, written such as {@code 10s}. */
    Optional<Integer> seconds(String name) {
        var written = text(name);
        if (written.isBlank()) {
            return Optional.empty();
        }
        if (!written.matches("[1-9]\\d{0,3}s")) {
            throw new BadOption("--" + name + " is a number of seconds such as 10s, not " + written);
        }
        return Optional.of(Integer.valueOf(written.substring(0, written.length() - 1)));
    }

    int port(String name) {
        var written = text(name + "-port");
        try {
            var port = Integer.parseInt(written);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new BadOption("--" + name + "-port is no port: " + written);
        }
        throw new BadOption("--" + name + "-port is no port: " + written);
    }
}
