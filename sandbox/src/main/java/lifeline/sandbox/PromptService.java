package lifeline.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The prompt service as its callers see it: through a Service that has no endpoint when no instance is ready. */
class PromptService {

    private static final int LARGEST_BODY = 64 * 1024;

    private final Platform platform;
    private final AtomicLong succeeded = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    PromptService(Platform platform) {
        this.platform = platform;
    }

    Map<String, HttpHandler> paths() {
        return Map.of(
                "/health", this::health,
                "/api/generate-prompt", this::generate,
                "/metrics", this::metrics,
                "/", exchange -> Http.answer(exchange, 404, "application/json", "{\"error\":\"not found\"}"));
    }

    private boolean refuses(HttpExchange exchange) throws IOException {
        if (platform.available() > 0) {
            return false;
        }
        failed.incrementAndGet();
        Http.answer(exchange, 503, "text/plain", "no healthy upstream");
        return true;
    }

    private void health(HttpExchange exchange) throws IOException {
        if (!refuses(exchange)) {
            var body = Map.of("status", "ok", "instances", platform.available());
            Http.answer(exchange, 200, "application/json", Serialization.asJson(body));
        }
    }

    private void generate(HttpExchange exchange) throws IOException {
        if (refuses(exchange)) {
            return;
        }
        var body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
        var query = query(body);
        if (query.isBlank()) {
            Http.answer(exchange, 400, "application/json", "{\"error\":\"user_query is needed\"}");
            return;
        }
        succeeded.incrementAndGet();
        var answer = Map.of("prompt", promptFor(query), "template", "customer-care@2.4.1");
        Http.answer(exchange, 200, "application/json; charset=utf-8", Serialization.asJson(answer));
    }

    private static String query(String body) {
        try {
            return Serialization.unmarshal(body, Map.class).get("user_query") instanceof String query ? query : "";
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** The template for complaints about parcels asks for an apology and a compensation, in both languages. */
    static String promptFor(String query) {
        var parcel = query.contains("快递") || query.contains("parcel");
        return parcel
                ? "你是客服助手。用户反馈：“" + query + "”。请先真诚道歉，再说明原因，并提出补偿方案。"
                        + " You are a support assistant: apologise, explain, and offer a compensation."
                : "你是客服助手。用户问题：“" + query + "”。请准确、礼貌地回答。";
    }

    private void metrics(HttpExchange exchange) throws IOException {
        if (!refuses(exchange)) {
            Http.answer(exchange, 200, "text/plain; version=0.0.4", counters());
        }
    }

    long succeeded() {
        return succeeded.get();
    }

    long failed() {
        return failed.get();
    }

    private String counters() {
        return """
                # TYPE prompt_requests_total counter
                prompt_requests_total{code="200"} %d
                prompt_requests_total{code="503"} %d
                # TYPE llm_requests_total counter
                llm_requests_total{provider="openai",model="gpt-4",status="success"} %d
                llm_requests_total{provider="openai",model="gpt-4",status="error"} 0
                """.formatted(succeeded.get(), failed.get(), succeeded.get());
    }
}
