package lifeline.sandbox;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where no Prometheus is installed: sends what Alertmanager would, so that practice is possible. The page says so. */
class StandInAlerts {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<String, String> LABELS = new TreeMap<>(Map.of(
            "alertname", "PromptServiceDown",
            "severity", "critical",
            "scenario", "prompt-service-outage",
            "asset", "prompt-service",
            "cluster", "prod-a",
            "namespace", "prompt",
            "deployment", "prompt-service"));

    private static final Map<String, String> ANNOTATIONS =
            Map.of("summary", "No instance of prompt-service is available", "summary_zh", "提示服务可用实例数为 0");

    private final URI webhook;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Instant downSince;
    private @Nullable Instant told;

    StandInAlerts(URI webhook, String token) {
        this.webhook = webhook;
        this.token = token;
    }

    /** Sends once for each outage and once for its end; a failed delivery is tried again on the next tick. */
    void tick(long available, Instant now) {
        if (available == 0) {
            downSince = downSince == null ? now : downSince;
            var due = Duration.between(downSince, now).compareTo(PATIENCE) >= 0;
            if (due && told == null && sent("firing", downSince.plus(PATIENCE), null)) {
                told = downSince.plus(PATIENCE);
            }
        } else {
            downSince = null;
            if (told != null && sent("resolved", told, now)) {
                told = null;
            }
        }
    }

    private boolean sent(String status, Instant startsAt, @Nullable Instant endsAt) {
        var message = new TreeMap<String, Object>();
        message.put("version", "4");
        message.put("status", status);
        message.put("receiver", "lifeline");
        message.put("groupKey", "{}:{alertname=\"PromptServiceDown\"}");
        message.put("groupLabels", Map.of("alertname", "PromptServiceDown"));
        message.put("commonLabels", LABELS);
        message.put("commonAnnotations", ANNOTATIONS);
        message.put("externalURL", "");
        message.put("truncatedAlerts", 0);
        message.put("alerts", List.of(alert(status, startsAt, endsAt)));
        return post(Serialization.asJson(message));
    }

    private static Map<String, Object> alert(String status, Instant startsAt, @Nullable Instant endsAt) {
        var alert = new TreeMap<String, Object>();
        alert.put("status", status);
        alert.put("labels", LABELS);
        alert.put("annotations", ANNOTATIONS);
        alert.put("startsAt", startsAt.toString());
        alert.put("endsAt", endsAt == null ? "0001-01-01T00:00:00Z" : endsAt.toString());
        alert.put("generatorURL", "");
        alert.put("fingerprint", "5a6d0b1f7c3e9a24");
        return alert;
    }

    private boolean post(String body) {
        var request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
