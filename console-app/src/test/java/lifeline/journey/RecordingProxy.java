package lifeline.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a sender and a webhook, passes every message on, and notes how each was answered. */
final class RecordingProxy implements AutoCloseable {

    /** What is noted where the webhook did not answer at all; the sender sees a 502. */
    static final int NO_ANSWER = 502;

    private static final int BACKLOG = 1024;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Collection<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final URI webhook;

    private RecordingProxy(HttpServer server, URI webhook) {
        this.server = server;
        this.webhook = webhook;
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /** A message, how it was answered, and how long that took. */
    record Exchange(String body, int status, Duration took) {}

    static RecordingProxy start(String webhook) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new RecordingProxy(HttpServer.create(address, BACKLOG), URI.create(webhook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** How many messages got which answer. */
    Map<Integer, Long> answers() {
        var answers = new TreeMap<Integer, Long>();
        exchanges.forEach(exchange -> answers.merge(exchange.status(), 1L, Long::sum));
        return answers;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var request = HttpRequest.newBuilder(webhook)
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                    .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            var started = System.nanoTime();
            var status = status(request);
            exchanges.add(new Exchange(
                    new String(body, StandardCharsets.UTF_8), status, Duration.ofNanos(System.nanoTime() - started)));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int status(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
