package lifeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server of its own with an empty database, which can go away and come back with its data. */
public final class RealPostgres implements AutoCloseable {

    private static final String USER = "lifeline";
    private static final String PASSWORD = "lifeline-journey";

    private final int port = Loopback.freePort();
    /** Not under target: the server's own user has to reach it. */
    private final Path folder;

    private final boolean asRoot;
    private Program program;

    private final boolean durable;

    private RealPostgres(Path folder, boolean asRoot, boolean durable) throws IOException {
        this.folder = folder;
        this.asRoot = asRoot;
        this.durable = durable;
        createDatabase();
        this.program = launch();
    }

    /** In a hurry: what it acknowledges is not forced to disk, which a test does not need. */
    public static RealPostgres create() {
        return create(false);
    }

    /** As in production: every commit is on disk. */
    public static RealPostgres durable() {
        return create(true);
    }

    private static RealPostgres create(boolean durable) {
        try {
            var folder = Files.createTempDirectory("lifeline-postgres-");
            var asRoot = Files.getOwner(folder).getName().equals("root");
            return new RealPostgres(folder, asRoot, durable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Arguments with which the console keeps its data here. */
    public List<String> asDatabase() {
        return List.of(
                "--spring.datasource.url=" + jdbcUrl(),
                "--spring.datasource.username=" + USER,
                "--spring.datasource.password=" + PASSWORD);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    /** Ends open connections at once, as when the database's machine is restarted. */
    void stop() {
        Program.run("postgres-stop", command("pg_ctl", "stop", "-m", "fast", "-w", "-D", data()), folder);
        program.close();
    }

    void start() {
        program = launch();
    }

    /** As a crash ends it: the server and all that serve connections, at once; it starts again from its log of writes. */
    void crash() {
        program.kill();
    }

    /** How often a server of these tests has found that the one before it had crashed. */
    long recoveries() {
        return program.log()
                .lines()
                .filter(line -> line.contains("automatic recovery in progress"))
                .count();
    }

    public int port() {
        return port;
    }

    boolean isRunning() {
        return program.isRunning();
    }

    @Override
    public void close() {
        program.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() throws IOException {
        var password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (asRoot) {
            var server = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(folder, server);
            Files.setOwner(password, server);
        }
        var options = List.of("-D", data(), "-U", USER, "--pwfile=" + password, "-A", "scram-sha-256");
        var encoding = List.of("-E", "UTF8", "--locale=C", "--no-sync");
        var all = new ArrayList<>(options);
        all.addAll(encoding);
        Program.run("postgres-init", command("initdb", all.toArray(String[]::new)), folder);
    }

    private Program launch() {
        var command = command("postgres", "-D", data(), "-p", String.valueOf(port), "-h", "127.0.0.1", "-k", "");
        if (!durable) {
            command.add("-F");
        }
        var started = Program.start("postgres", command, Map.of(), folder);
        started.waitUntil("took a connection", Duration.ofSeconds(30), this::takesConnections);
        return started;
    }

    private boolean takesConnections() {
        try (var connection = DriverManager.getConnection(jdbcUrl(), USER, PASSWORD)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** PostgreSQL refuses to run as root; setpriv becomes the program, so that signals reach it. */
    private List<String> command(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (asRoot) {
            command.addAll(List.of(Installed.setpriv().toString(), "--reuid=postgres", "--regid=postgres"));
            command.addAll(List.of("--init-groups", "--"));
        }
        command.add(Installed.postgresql(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
