package lifeline.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Prometheus and a real Alertmanager beside the range, where the machine has them; they end with it. */
class Monitoring implements AutoCloseable {

    private static final Pattern MINUTES = Pattern.compile("(?m)^(\\s+for: )(\\d+)m$");

    private final List<Process> children = new ArrayList<>();
    private final Path folder;
    private final String prometheusUrl;
    private final String alertmanagerUrl;

    private Monitoring(Path folder, String prometheusUrl, String alertmanagerUrl) {
        this.folder = folder;
        this.prometheusUrl = prometheusUrl;
        this.alertmanagerUrl = alertmanagerUrl;
    }

    /** What is scraped: the exporters' metrics, the service's own, and those of whoever receives the alerts. */
    record Targets(String exporters, String service, URI receiver) {}

    /** Empty when the programs are not installed. */
    static Optional<Monitoring> start(Options options, Targets targets) throws IOException {
        var prometheus = find("prometheus");
        var alertmanager = find("prometheus-alertmanager").or(() -> find("alertmanager"));
        if (options.flag("no-monitoring") || prometheus.isEmpty() || alertmanager.isEmpty()) {
            return Optional.empty();
        }
        var bind = options.text("bind");
        var metrics = bind + ":" + Http.free(bind, options.port("prometheus"), "prometheus-port");
        var alerts = bind + ":" + Http.free(bind, options.port("alertmanager"), "alertmanager-port");
        var folder = Files.createTempDirectory("lifeline-range");
        var monitoring = new Monitoring(folder, "http://" + metrics, "http://" + alerts);
        monitoring.writeRules(options);
        Files.writeString(folder.resolve("prometheus.yml"), prometheusConfig(targets, alerts));
        Files.writeString(folder.resolve("alertmanager.yml"), alertmanagerConfig(options));
        monitoring.run(
                "alertmanager",
                alertmanager.get().toString(),
                "--config.file=" + folder.resolve("alertmanager.yml"),
                "--storage.path=" + folder.resolve("alertmanager"),
                "--web.listen-address=" + alerts,
                "--cluster.listen-address=");
        monitoring.run(
                "prometheus",
                prometheus.get().toString(),
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("prometheus"),
                "--storage.tsdb.retention.time=6h",
                "--web.listen-address=" + metrics);
        return Optional.of(monitoring);
    }

    private static Optional<Path> find(String program) {
        var folders = Stream.concat(
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")),
                Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"));
        return folders.map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A shortened {@code for} makes practice quicker; the page says so. What waits longer still does. */
    private void writeRules(Options options) throws IOException {
        var rules = folder.resolve("rules");
        Files.createDirectories(rules);
        if (options.path("alert-rules").isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(options.path("alert-rules").get())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".rules.yml")).toList()) {
                var text = Files.readString(file);
                var minute = options.seconds("alert-for");
                Files.writeString(
                        rules.resolve(file.getFileName()), minute.isEmpty() ? text : hurry(text, minute.get()));
            }
        }
    }

    static String hurry(String rules, int minute) {
        return MINUTES.matcher(rules)
                .replaceAll(found -> found.group(1) + Integer.parseInt(found.group(2)) * minute + "s");
    }

    private static String prometheusConfig(Targets targets, String alerts) {
        return """
                global:
                  scrape_interval: 2s
                  evaluation_interval: 2s
                  external_labels: {cluster: prod-a}
                rule_files: ['rules/*.yml']
                alerting:
                  alertmanagers: [{static_configs: [{targets: ['%s']}]}]
                scrape_configs:
                  - job_name: prompt-service-probe
                    static_configs: [{targets: ['%s']}]
                  - job_name: prompt-service
                    static_configs: [{targets: ['%s']}]
                %s""".formatted(alerts, targets.exporters(), targets.service(), receiver(targets.receiver()));
    }

    /** Nothing while nobody receives the alerts. */
    private static String receiver(URI receiver) {
        return receiver.getAuthority() == null ? "" : """
                  - job_name: lifeline
                    scheme: %s
                    static_configs: [{targets: ['%s']}]
                """.formatted(receiver.getScheme(), receiver.getAuthority());
    }

    private static String alertmanagerConfig(Options options) {
        return """
                route:
                  receiver: lifeline
                  group_by: [alertname, cluster, namespace]
                  group_wait: 1s
                  group_interval: 5s
                  repeat_interval: 4h
                  routes:
                    # The sign of life: often, and by itself.
                    - matchers: [alertname="Watchdog"]
                      receiver: lifeline
                      group_wait: 0s
                      group_interval: 1m
                      repeat_interval: 1m
                receivers:
                  - name: lifeline
                    webhook_configs:
                      - url: '%s'
                        send_resolved: true
                        http_config:
                          authorization: {type: Bearer, credentials: '%s'}
                """.formatted(options.text("webhook-url"), options.text("webhook-token"));
    }

    private void run(String name, String... command) throws IOException {
        children.add(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start());
    }

    String prometheusUrl() {
        return prometheusUrl;
    }

    String alertmanagerUrl() {
        return alertmanagerUrl;
    }

    @Override
    public void close() {
        children.forEach(Process::destroy);
        for (Process child : children) {
            try {
                if (!child.waitFor(Duration.ofSeconds(2))) {
                    child.destroyForcibly();
                }
            } catch (InterruptedException e) {
                child.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        deleteFolder();
    }

    private void deleteFolder() {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("The range could not clean up " + folder + ": " + e.getMessage());
        }
    }
}
