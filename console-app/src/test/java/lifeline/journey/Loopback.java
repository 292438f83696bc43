package lifeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Free ports of this computer, and what answers on them. */
public final class Loopback {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Loopback() {}

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that is not there yet says no, like one that is not ready. */
    static boolean isOk(String url) {
        try {
            return answer(get(url)).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static String read(String url) {
        return goodAnswer(get(url));
    }

    /** Without a body, as a button on a page does it. */
    static String press(String url) {
        return goodAnswer(request(url)
                .header("X-Requested-With", "journey")
                .POST(BodyPublishers.noBody())
                .build());
    }

    static String post(String url, String json) {
        return goodAnswer(request(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static HttpRequest get(String url) {
        return request(url).build();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
    }

    private static String goodAnswer(HttpRequest request) {
        try {
            var answer = answer(request);
            if (answer.status() / 100 != 2) {
                throw new AssertionError(request.uri() + " answered " + answer.status() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(HttpRequest request) throws IOException {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + request.uri(), e);
        }
    }

    private record Answer(int status, String body) {}
}
