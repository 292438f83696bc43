package lifeline.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the console, with the credentials it was given or none. */
public record Caller(HttpClient http, int port, @Nullable String authorization) {

    /** What came back; {@code json} is a missing node where the body is empty. */
    public record Answer(HttpResponse<String> http, JsonNode json) {

        public int status() {
            return http.statusCode();
        }

        public String type() {
            return http.headers().firstValue("Content-Type").orElse("");
        }
    }

    public static Caller automation(int port) {
        return bearer(port, "automation-token");
    }

    public static Caller bearer(int port, String token) {
        return new Caller(HttpClient.newHttpClient(), port, "Bearer " + token);
    }

    /** One of the demo's people. */
    public static Caller person(int port, String name) {
        var pair = (name + ":" + name + "-demo").getBytes(StandardCharsets.UTF_8);
        return new Caller(
                HttpClient.newHttpClient(), port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static Caller nobody(int port) {
        return new Caller(HttpClient.newHttpClient(), port, null);
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    public Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    /** A body goes as JSON unless a header says otherwise; answers are never followed elsewhere. */
    public Answer send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.setHeader("Authorization", authorization);
        }
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        var json = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .map(_ -> JsonMapper.shared().readTree(answer.body()))
                .orElseGet(JsonMapper.shared()::missingNode);
        return new Answer(answer, json);
    }

    /** Every item of a list, page by page; {@code meanwhile} runs after each page. */
    public List<JsonNode> all(String path, int limit, Runnable meanwhile) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var next = "";
        while (true) {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + next)
                    .json();
            page.get("items").forEach(items::add);
            if (page.get("next").isNull()) {
                return items;
            }
            next = "&after=" + page.get("next").asString();
            meanwhile.run();
        }
    }
}
