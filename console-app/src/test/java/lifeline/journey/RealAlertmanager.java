package lifeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Alertmanager that sends to one webhook with a bearer token, and gathers alerts for one second only. */
public final class RealAlertmanager implements AutoCloseable {

    private final int port = Loopback.freePort();
    private final Path folder;
    private Program program;

    private RealAlertmanager(Path folder) {
        this.folder = folder;
        this.program = launch();
    }

    public static RealAlertmanager start(String webhookUrl, String token) {
        var folder = Program.folder("alertmanager");
        try {
            Files.writeString(folder.resolve("alertmanager.yml"), """
                    route:
                      receiver: lifeline
                      group_by: [alertname, cluster, namespace]
                      group_wait: 1s
                      group_interval: 2s
                      repeat_interval: 1h
                    receivers:
                      - name: lifeline
                        webhook_configs:
                          - url: '%s'
                            send_resolved: true
                            http_config:
                              authorization:
                                credentials: '%s'
                    """.formatted(webhookUrl, token));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RealAlertmanager(folder);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Host and port, as Prometheus wants it. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** The alerts that Alertmanager holds now, as JSON. */
    String alerts() {
        return Loopback.read(url() + "/api/v2/alerts");
    }

    /** Tells it of alerts, as Prometheus does. */
    void post(String alerts) {
        Loopback.post(url() + "/api/v2/alerts", alerts);
    }

    void stop() {
        program.stop();
    }

    /** On the same port and with what it kept, as after a restart of its machine. */
    void startAgain() {
        program = launch();
    }

    boolean isRunning() {
        return program.isRunning();
    }

    @Override
    public void close() {
        program.close();
    }

    private Program launch() {
        var started = Program.start(
                "alertmanager",
                List.of(
                        Installed.alertmanager().toString(),
                        "--config.file=" + folder.resolve("alertmanager.yml"),
                        "--storage.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        // No gossip: a single one needs no peers, and no second port.
                        "--cluster.listen-address="));
        started.waitUntil("was ready", Duration.ofSeconds(30), () -> Loopback.isOk(url() + "/-/ready"));
        return started;
    }
}
