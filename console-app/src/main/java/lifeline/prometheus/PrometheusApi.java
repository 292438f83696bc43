package lifeline.prometheus;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prometheus' HTTP API, with short waits. Every failure is a {@link PrometheusUnavailable} that says why. */
@Component
class PrometheusApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final @Nullable URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PrometheusApi(PrometheusSettings settings) {
        this.base = settings.url();
    }

    boolean isConfigured() {
        return base != null;
    }

    /** The {@code data} of an instant query. */
    JsonNode query(String promql) {
        return get("/api/v1/query?query=" + URLEncoder.encode(promql, StandardCharsets.UTF_8));
    }

    /** The {@code data} of the list of alerting rules. */
    JsonNode alertingRules() {
        return get("/api/v1/rules?type=alert");
    }

    private JsonNode get(String pathAndQuery) {
        if (base == null) {
            throw new PrometheusUnavailable("Prometheus is not configured (lifeline.prometheus.url)", null);
        }
        var address = URI.create(base.toString().replaceAll("/+$", "") + pathAndQuery);
        try {
            var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return data(answer);
        } catch (IOException | JacksonException e) {
            throw new PrometheusUnavailable("Prometheus does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrometheusUnavailable("The question to Prometheus was interrupted", e);
        }
    }

    private static JsonNode data(HttpResponse<String> answer) {
        var body = JSON.readTree(answer.body());
        if (!body.path("status").asString("").equals("success")) {
            throw new PrometheusUnavailable(
                    "Prometheus answers HTTP " + answer.statusCode() + " "
                            + body.path("error").asString(""),
                    null);
        }
        return body.path("data");
    }
}
