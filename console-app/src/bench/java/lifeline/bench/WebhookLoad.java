package lifeline.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import lifeline.journey.ConsoleProgram;

/** Clients that post messages one after another, as senders do that wait for the answer. */
final class WebhookLoad {

    private final AtomicLong numbers = new AtomicLong();
    private final URI webhook;
    private final int clients;

    WebhookLoad(String webhook, int clients) {
        this.webhook = URI.create(webhook);
        this.clients = clients;
    }

    /** Alerts and messages in a second, and latencies of messages in milliseconds. */
    record Figures(double alerts, double messages, double median, double ninetyNinth) {}

    /** Each message holds {@code batch} alerts: new ones, or the same as before from the same client. */
    Figures run(int batch, boolean repeated, int seconds) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var latencies = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<List<Long>> client = () -> client(batch, repeated, deadline);
            for (Future<List<Long>> measured : threads.invokeAll(Collections.nCopies(clients, client))) {
                latencies.addAll(measured.get());
            }
        }
        Collections.sort(latencies);
        var messages = (double) latencies.size() / seconds;
        return new Figures(messages * batch, messages, at(latencies, 0.5), at(latencies, 0.99));
    }

    private List<Long> client(int batch, boolean repeated, long deadline) throws IOException {
        var latencies = new ArrayList<Long>();
        var mould = new MessageMould(batch);
        try (var connection = new HttpConnection(webhook, ConsoleProgram.TOKEN)) {
            var body = mould.cast(numbers::incrementAndGet);
            if (repeated) {
                post(connection, body);
            }
            while (System.nanoTime() < deadline) {
                var started = System.nanoTime();
                post(connection, body);
                latencies.add(System.nanoTime() - started);
                body = repeated ? body : mould.cast(numbers::incrementAndGet);
            }
        }
        return latencies;
    }

    private static void post(HttpConnection connection, byte[] body) throws IOException {
        var status = connection.post(body);
        if (status != 200) {
            throw new IllegalStateException("The console answered " + status);
        }
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
}
