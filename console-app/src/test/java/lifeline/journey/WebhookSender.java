package lifeline.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;

/** Posts messages to the console's webhook, over connections that it keeps, as Alertmanager does. */
public final class WebhookSender {

    private static final String FILLER = "x".repeat(200);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI webhook;

    public WebhookSender(String webhook) {
        this.webhook = URI.create(webhook);
    }

    /** The status of the answer. */
    public int post(String message) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + ConsoleProgram.TOKEN)
                .POST(BodyPublishers.ofString(message))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** An alert of this number, which is all that tells it from others of its name and namespace, as wide as most. */
    public static String alert(String name, String severity, String namespace, long number) {
        return """
                {"status":"firing","labels":{"alertname":"%s","instance":"node-%d:9100","severity":"%s",\
                "cluster":"prod-a","namespace":"%s"},"annotations":{"summary":"Alert number %d","description":"%s"},\
                "startsAt":"2026-03-01T03:00:00.123Z","endsAt":"0001-01-01T00:00:00Z",\
                "generatorURL":"http://prometheus.example/graph?g0.expr=up","fingerprint":"%016x"}""".formatted(name, number, severity, namespace, number, FILLER, number);
    }

    public static String message(Collection<String> alerts) {
        return "{\"version\":\"4\",\"status\":\"firing\",\"receiver\":\"storm\",\"alerts\":["
                + String.join(",", alerts)
                + "],\"truncatedAlerts\":0}";
    }
}
