package lifeline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lifeline.journey.Installed;
import lifeline.journey.Program;
import lifeline.journey.RealPostgres;

/**
 * What PostgreSQL commits by itself, measured by pgbench with rows about as wide as an alert, in a schema of its own:
 * the console wants its own empty.
 */
final class PostgresBaseline {

    private static final Pattern TRANSACTIONS = Pattern.compile("tps = ([0-9.]+)");
    private static final int ROWS = 100;
    private static final String ROW = "(md5(random()::text), repeat('x', 600), now())";

    private final RealPostgres postgres;
    private final int clients;
    private final int seconds;

    PostgresBaseline(RealPostgres postgres, int clients, int seconds) throws SQLException {
        this.postgres = postgres;
        this.clients = clients;
        this.seconds = seconds;
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.bench_row"
                    + " (id bigserial primary key, name text, body text, at timestamptz)");
            statement.execute("create index bench_row_name on bench.bench_row (name)");
        }
    }

    /** Commits of one row each, in a second. */
    double singleRowCommits() throws IOException, InterruptedException {
        return transactions("insert into bench.bench_row (name, body, at) values " + ROW + ";");
    }

    /** Rows in a second, inserted a hundred at a time. */
    double multiRowInserts() throws IOException, InterruptedException {
        var rows = IntStream.range(0, ROWS).mapToObj(_ -> ROW).collect(Collectors.joining(", "));
        return ROWS * transactions("insert into bench.bench_row (name, body, at) values " + rows + ";");
    }

    private double transactions(String script) throws IOException, InterruptedException {
        var folder = Program.folder("pgbench");
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        var builder = new ProcessBuilder(List.of(
                Installed.postgresql("pgbench").toString(),
                "-n",
                "-f",
                file.toString(),
                "-c",
                String.valueOf(clients),
                "-j",
                "2",
                "-T",
                String.valueOf(seconds),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(postgres.port()),
                "-U",
                postgres.user(),
                "postgres"));
        builder.environment().put("PGPASSWORD", postgres.password());
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var found = TRANSACTIONS.matcher(said);
        if (process.waitFor() != 0 || !found.find()) {
            throw new IllegalStateException("pgbench did not measure anything: " + said);
        }
        return Double.parseDouble(found.group(1));
    }
}
