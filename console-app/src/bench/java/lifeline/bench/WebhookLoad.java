package lifeline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong names = new AtomicLong();
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
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Long>> client = () -> client(batch, repeated, deadline);
            for (Future<List<Long>> measured : threads.invokeAll(Collections.nCopies(clients, client))) {
                latencies.addAll(measured.get());
            }
        }
        Collections.sort(latencies);
        var messages = (double) latencies.size() / seconds;
        return new Figures(messages * batch, messages, at(latencies, 0.5), at(latencies, 0.99));
    }

    private List<Long> client(int batch, boolean repeated, long deadline) throws IOException, InterruptedException {
        var latencies = new ArrayList<Long>();
        var body = message(batch);
        if (repeated) {
            post(body);
        }
        while (System.nanoTime() < deadline) {
            var started = System.nanoTime();
            post(body);
            latencies.add(System.nanoTime() - started);
            body = repeated ? body : message(batch);
        }
        return latencies;
    }

    private void post(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + ConsoleProgram.TOKEN)
                .POST(BodyPublishers.ofString(body))
                .build();
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("The console answered " + status);
        }
    }

    private String message(int batch) {
        var alerts = new StringBuilder();
        for (var i = 0; i < batch; i++) {
            var name = names.incrementAndGet();
            alerts.append(i == 0 ? "" : ",").append("""
                    {"status":"firing","labels":{"alertname":"BenchAlert","instance":"node-%d:9100","severity":"warning",\
                    "namespace":"bench"},"annotations":{"summary":"Alert number %d","description":"%s"},\
                    "startsAt":"2026-03-01T03:00:00.123Z","endsAt":"0001-01-01T00:00:00Z",\
                    "generatorURL":"http://prometheus.example/graph?g0.expr=up","fingerprint":"%016x"}\
                    """.formatted(name, name, "x".repeat(200), name));
        }
        return "{\"version\":\"4\",\"status\":\"firing\",\"receiver\":\"bench\",\"alerts\":[" + alerts
                + "],\"truncatedAlerts\":0}";
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
}
