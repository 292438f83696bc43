package lifeline.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import lifeline.journey.StormDrill;
import lifeline.journey.WebhookStorm;

/** How long a responder waits for the screens, and a sender for an answer, while 10,000 alerts come in a minute. */
public final class StormBenchmark {

    private static final WebhookStorm.Size SIZE = new WebhookStorm.Size(10_000, 200, Duration.ofMinutes(1));
    private static final Duration SLOW = Duration.ofSeconds(1);

    private StormBenchmark() {}

    /** Takes about a minute and a half, on loopback only, and leaves nothing behind. */
    public static void main(String[] arguments) {
        try (var drill = new StormDrill()) {
            var outcome = drill.run(SIZE);
            System.out.printf(
                    Locale.ROOT,
                    "%n%d alerts and %d incidents in %d s; %d answers of 503; at most %d MB of memory%n%n",
                    SIZE.alerts(),
                    SIZE.incidents(),
                    SIZE.length().toSeconds(),
                    outcome.refused(),
                    outcome.peakMegabytes());
            System.out.println("waiting for      times    p50 ms    p99 ms    max ms   over 1 s");
            print("answers", outcome.answers());
            outcome.clicks().forEach(StormBenchmark::print);
            print(
                    "all clicks",
                    outcome.clicks().values().stream().flatMap(List::stream).toList());
        }
    }

    private static void print(String what, Collection<Duration> took) {
        var sorted = took.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-14s %7d %9d %9d %9d %10d%n",
                what,
                sorted.size(),
                sorted.get((int) (0.5 * (sorted.size() - 1))).toMillis(),
                sorted.get((int) (0.99 * (sorted.size() - 1))).toMillis(),
                sorted.getLast().toMillis(),
                sorted.stream().filter(one -> one.compareTo(SLOW) > 0).count());
    }
}
