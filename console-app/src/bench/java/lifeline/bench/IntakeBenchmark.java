package lifeline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lifeline.journey.ConsoleProgram;
import lifeline.journey.Loopback;
import lifeline.journey.Program;
import lifeline.journey.RealPostgres;

/**
 * How fast alerts are taken in, beside what the same PostgreSQL can commit by itself, in one run. Figures of two
 * machines do not compare; the ratios do.
 */
public final class IntakeBenchmark {

    private static final int CLIENTS = 16;
    private static final int SECONDS = 6;
    private static final int WARM_UP = 25;
    private static final List<Integer> BATCHES = List.of(1, 10, 100, 500);

    private IntakeBenchmark() {}

    /** Takes about two minutes, on loopback only, and leaves nothing behind. */
    public static void main(String[] arguments) throws Exception {
        try (var postgres = RealPostgres.durable()) {
            var baseline = new PostgresBaseline(postgres, CLIENTS, SECONDS);
            var commits = baseline.singleRowCommits();
            var rows = baseline.multiRowInserts();
            System.out.printf(
                    Locale.ROOT,
                    "%nPostgreSQL alone, %d clients: %.0f single-row commits/s, %.0f rows/s in inserts of 100%n%n",
                    CLIENTS,
                    commits,
                    rows);
            var port = Loopback.freePort();
            try (var console = ConsoleProgram.start(port, Program.folder("bench"), postgres.asDatabase())) {
                measure(console, commits, rows);
            }
        }
    }

    private static void measure(ConsoleProgram console, double commits, double rows) throws Exception {
        var load = new WebhookLoad(console.webhook(), CLIENTS);
        load.run(10, false, WARM_UP); // the first seconds of a Java program say little about the rest
        load.run(1, true, WARM_UP);
        var lines = new ArrayList<String>();
        for (boolean repeated : List.of(false, true)) {
            for (int batch : BATCHES) {
                var figures = load.run(batch, repeated, SECONDS);
                var ratio = batch < 10 ? figures.messages() / commits : figures.alerts() / rows;
                lines.add("%-8s %5d %12.0f %12.0f %9.1f %9.1f %8.2f of %s"
                        .formatted(
                                repeated ? "repeated" : "new",
                                batch,
                                figures.alerts(),
                                figures.messages(),
                                figures.median(),
                                figures.ninetyNinth(),
                                ratio,
                                batch < 10 ? "single-row commits" : "multi-row inserts"));
            }
        }
        System.out.println("alerts   batch     alerts/s   messages/s    p50 ms    p99 ms    ratio");
        lines.forEach(System.out::println);
    }
}
