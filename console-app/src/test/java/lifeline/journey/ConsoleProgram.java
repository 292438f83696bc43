package lifeline.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged console; killed and started again, it finds the same data on the same port. */
public final class ConsoleProgram implements AutoCloseable {

    public static final String TOKEN = "journey-intake-token";
    static final String ADMIN_PASSWORD = "journey-admin-password";

    private final int port;
    private final Path data;
    private final String heap;
    private final List<String> arguments;
    private Program program;

    private ConsoleProgram(int port, Path data, String heap, List<String> arguments) {
        this.port = port;
        this.data = data;
        this.heap = heap;
        this.arguments = List.copyOf(arguments);
        this.program = launch();
    }

    public static ConsoleProgram start(int port, Path data, List<String> arguments) {
        return new ConsoleProgram(port, data, "", arguments);
    }

    /** With so much memory for its objects, such as {@code 512m}. */
    static ConsoleProgram startWithin(String heap, int port, Path data, List<String> arguments) {
        return new ConsoleProgram(port, data, heap, arguments);
    }

    public String url() {
        return url(port);
    }

    public String webhook() {
        return webhook(port);
    }

    /** Known before the console runs, since what sends alerts may be there first. */
    static String webhook(int port) {
        return url(port) + "/api/v1/alerts/alertmanager";
    }

    Program program() {
        return program;
    }

    /** As a crash does: nothing is saved, nobody is told. */
    void kill() {
        program.kill();
    }

    void stop() {
        program.stop();
    }

    void startAgain() {
        program = launch();
    }

    @Override
    public void close() {
        program.close();
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }

    private Program launch() {
        var command = new ArrayList<>(List.of(Installed.java().toString()));
        if (!heap.isEmpty()) {
            command.add("-Xmx" + heap);
        }
        command.addAll(List.of(
                "-jar",
                Installed.packaged("target/lifeline.jar").toString(),
                "--server.port=" + port,
                "--lifeline.base-url=" + url(),
                "--lifeline.data=" + data.toAbsolutePath()));
        command.addAll(arguments);
        var secrets = Map.of("LIFELINE_INTAKE_TOKEN", TOKEN, "LIFELINE_ADMIN_PASSWORD", ADMIN_PASSWORD);
        var started = Program.start("console", command, secrets, Path.of(""));
        started.waitUntil("was ready", Duration.ofSeconds(90), () -> Loopback.isOk(url() + "/readyz"));
        return started;
    }
}
