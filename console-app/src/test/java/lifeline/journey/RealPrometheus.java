package lifeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prometheus with the alert rules of a folder, in a hurry: it looks each second and waits five before it alerts. */
public final class RealPrometheus implements AutoCloseable {

    private static final Pattern WAITS = Pattern.compile("(?m)^(\\s*(?:- )?for:).*$");

    private final int port = Loopback.freePort();
    private final Program program;

    private RealPrometheus(Path folder) {
        program = Program.start(
                "prometheus",
                List.of(
                        Installed.prometheus().toString(),
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--rules.alert.resend-delay=2s",
                        "--log.level=warn"));
        program.waitUntil("was ready", Duration.ofSeconds(30), () -> Loopback.isOk(url() + "/-/ready"));
    }

    /** What Prometheus reads metrics from, by the name its series get in the label job. */
    public record Target(String job, String address, String path) {}

    public static RealPrometheus start(Path rules, RealAlertmanager alertmanager, List<Target> targets) {
        var folder = Program.folder("prometheus");
        try {
            copyRules(rules, Files.createDirectory(folder.resolve("rules")));
            Files.writeString(folder.resolve("prometheus.yml"), config(alertmanager, targets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RealPrometheus(folder);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The answer of Prometheus to an instant query, as JSON. */
    String query(String promql) {
        return Loopback.read(url() + "/api/v1/query?query=" + URLEncoder.encode(promql, StandardCharsets.UTF_8));
    }

    /** The alerts that Prometheus holds now, as JSON. */
    String alerts() {
        return Loopback.read(url() + "/api/v1/alerts");
    }

    void stop() {
        program.stop();
    }

    boolean isRunning() {
        return program.isRunning();
    }

    @Override
    public void close() {
        program.close();
    }

    private static void copyRules(Path from, Path to) throws IOException {
        var copied = new ArrayList<Path>();
        try (var files = Files.list(from)) {
            for (var file : files.filter(RealPrometheus::isRules).toList()) {
                var inAHurry = WAITS.matcher(Files.readString(file)).replaceAll("$1 5s");
                copied.add(Files.writeString(to.resolve(file.getFileName()), inAHurry));
            }
        }
        if (copied.isEmpty()) {
            throw new AssertionError(
                    "There is no rule file in " + from.toAbsolutePath().normalize());
        }
    }

    /** The rules' own tests lie beside them. */
    private static boolean isRules(Path file) {
        var name = file.toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.contains(".test.");
    }

    private static String config(RealAlertmanager alertmanager, List<Target> targets) {
        var config = new StringBuilder("""
                global:
                  scrape_interval: 1s
                  scrape_timeout: 1s
                  evaluation_interval: 1s
                  external_labels:
                    cluster: prod-a
                rule_files: ['rules/*']
                alerting:
                  alertmanagers:
                    - static_configs:
                        - targets: ['%s']
                scrape_configs:
                """.formatted(alertmanager.address()));
        targets.forEach(target -> config.append(
                """
                  - job_name: '%s'
                    metrics_path: '%s'
                    static_configs:
                      - targets: ['%s']
                """.formatted(target.job(), target.path(), target.address()).indent(2)));
        return config.toString();
    }
}
