package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lifeline.ConsoleTest;
import lifeline.clock.ResponseClocks;
import lifeline.incident.Incidents;
import lifeline.timeline.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The webhook over its socket: what is taken, what is refused, and that a refusal changes nothing. */
@ConsoleTest
class AlertWebhooksTests {

    private static final String JSON = "application/json";
    private static final String BEARER = "Bearer test-token";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Incidents incidents;

    @Autowired
    ResponseClocks clocks;

    @Autowired
    Timeline timeline;

    private final HttpClient http = HttpClient.newHttpClient();
    private String namespace = "";

    @BeforeEach
    void aNamespaceOfItsOwn() {
        namespace = "ns-" + UUID.randomUUID();
    }

    static Stream<Path> recorded() throws IOException {
        return AlertmanagerMessageTests.recorded();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void everyRecordedMessageIsTakenAndItsAlertsAreKept(Path file) throws Exception {
        var body = Files.readString(file);
        var told = JsonMapper.shared().readTree(body).get("alerts");
        var answer = post(body, JSON, BEARER);

        assertThat(answer.statusCode()).isEqualTo(200);
        var receipt = JsonMapper.shared().readTree(answer.body());
        assertThat(receipt.get("received").asInt()).isEqualTo(told.size());
        assertThat(receipt.get("new").asInt()
                        + receipt.get("changed").asInt()
                        + receipt.get("repeated").asInt())
                .isEqualTo(told.size());
        for (JsonNode alert : told) {
            var kept = database.queryForObject(
                    "select count(*) from alert where fingerprint = ?",
                    Integer.class,
                    alert.get("fingerprint").asString());
            assertThat(kept).isPositive();
        }
    }

    @Test
    void aMessageIsTakenOnceHoweverOftenItComes() throws Exception {
        var body = outage("critical", "firing", "2026-03-01T03:00:00Z");
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<HttpResponse<String>> send = () -> post(body, JSON, BEARER);
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> send).limit(16).toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
        assertThat(count("alert where labels like ?", "%" + namespace + "%")).isEqualTo(1);
        assertThat(count("incident where correlation like ?", "%" + namespace + "%"))
                .isEqualTo(1);
    }

    @Test
    void theFirstMessageOpensTheIncidentAndItsClockRunsFromTheStartOfImpact() throws Exception {
        var answer = post(outage("critical", "firing", "2026-03-01T03:00:00Z"), JSON, BEARER);
        var key = JsonMapper.shared()
                .readTree(answer.body())
                .get("incidents")
                .get(0)
                .asString();
        var incident = incidents.byKey(key).orElseThrow();

        assertThat(key).matches("INC-\\d+");
        assertThat(incident.scenario()).isEqualTo("prompt-service-outage");
        assertThat(clocks.of(incident.id()))
                .hasSize(2)
                .allSatisfy(clock -> assertThat(clock.startedAt()).isEqualTo("2026-03-01T03:00:00Z"));
        assertThat(timeline.of(incident.id()))
                .extracting("kind")
                .contains("incident-opened", "alert-attached", "clock-started-starts-at");
        assertThat(timeline.of(incident.id()).getFirst().recordedAt())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aLateMessageThatKnowsOfAnEarlierStartMovesTheClockBack() throws Exception {
        var answer = post(outage("critical", "firing", "2026-03-01T03:01:00Z"), JSON, BEARER);
        var key = JsonMapper.shared().readTree(answer.body()).at("/incidents/0").asString();
        post(outage("critical", "firing", "2026-03-01T03:00:00Z"), JSON, BEARER);
        var incident = incidents.byKey(key).orElseThrow();

        assertThat(clocks.of(incident.id()))
                .hasSize(2)
                .allSatisfy(clock -> assertThat(clock.startedAt()).isEqualTo("2026-03-01T03:00:00Z"));
    }

    @Test
    void aResolveThatComesBeforeItsFiringOpensNothing() throws Exception {
        assertThat(post(outage("critical", "resolved", "2026-03-01T03:00:00Z"), JSON, BEARER)
                        .body())
                .contains("\"new\":1", "\"incidents\":[]");
        assertThat(post(outage("critical", "firing", "2026-03-01T03:00:00Z"), JSON, BEARER)
                        .body())
                .contains("\"new\":0", "\"incidents\":[]");
        assertThat(count("incident where correlation like ?", "%" + namespace + "%"))
                .isZero();
    }

    @Test
    void aResolvedAlertIsAHintAndEndsNothing() throws Exception {
        post(outage("critical", "firing", "2026-03-01T03:00:00Z"), JSON, BEARER);
        var answer = post(outage("critical", "resolved", "2026-03-01T03:00:00Z"), JSON, BEARER);
        var key = JsonMapper.shared()
                .readTree(answer.body())
                .get("incidents")
                .get(0)
                .asString();
        var incident = incidents.byKey(key).orElseThrow();

        assertThat(incident.state().isOpen()).isTrue();
        assertThat(clocks.of(incident.id()))
                .allSatisfy(clock -> assertThat(clock.stoppedAt()).isNull());
    }

    @Test
    void anAlertThatOnlySuggestsWaitsAndJoinsOnceItsIncidentOpens() throws Exception {
        var warning = outage("critical", "firing", "2026-03-01T03:00:00Z")
                .replace("PromptServiceDown", "PromptServiceMemoryHigh");
        assertThat(post(warning, JSON, BEARER).body()).contains("\"incidents\":[]");

        post(outage("critical", "firing", "2026-03-01T03:01:00Z"), JSON, BEARER);

        org.awaitility.Awaitility.await()
                .until(() ->
                        count("alert where labels like ? and incident_id is not null", "%" + namespace + "%") == 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"alerts\":[|application/json|Bearer test-token|400",
                "{}|application/json|Bearer test-token|400",
                "{\"alerts\":[{\"status\":\"firing\"}]}|application/json|Bearer test-token|400",
                "OUTAGE|text/plain|Bearer test-token|415",
                "OUTAGE||Bearer test-token|415",
                "OUTAGE|application/json|Bearer wrong|401",
                "OUTAGE|application/json|Basic wrong|401",
                "OUTAGE|application/json||401",
                "LARGE|application/json|Bearer test-token|413",
            })
    void whatIsRefusedIsAProblemDocumentAndChangesNothing(String body, String type, String key, int status)
            throws Exception {
        var before = count("alert where 1 = ?", 1) + count("alert_delivery where 1 = ?", 1);
        var sent =
                switch (body) {
                    case "OUTAGE" -> outage("critical", "firing", "2026-03-01T03:00:00Z");
                    case "LARGE" -> outage("x".repeat(1024 * 1024), "firing", "2026-03-01T03:00:00Z");
                    default -> body;
                };
        var answer = post(sent, type, key);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        assertThat(JsonMapper.shared().readTree(answer.body()).get("status").asInt())
                .isEqualTo(status);
        assertThat(count("alert where 1 = ?", 1) + count("alert_delivery where 1 = ?", 1))
                .isEqualTo(before);
    }

    @Test
    void aWrongFieldIsNamedByItsPlace() throws Exception {
        var body = outage("critical", "firing", "yesterday");
        var problem = JsonMapper.shared().readTree(post(body, JSON, BEARER).body());

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/alerts/0/startsAt");
    }

    @Test
    void theTokenMayComeAsThePasswordOfBasicAuth() throws Exception {
        var pair = Base64.getEncoder().encodeToString("alertmanager:test-token".getBytes(StandardCharsets.UTF_8));

        assertThat(post(outage("critical", "firing", "2026-03-01T03:00:00Z"), JSON, "Basic " + pair)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/incidents/INC-1/postmortem, 401",
        "/api/v1/anything, 401",
        "/actuator, 302",
        "/incidents, 302",
        "/readyz, 200",
    })
    void withoutASignInEverythingButTheProbesIsClosed(String path, int status) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(status);
    }

    private int count(String from, Object argument) {
        var count = database.queryForObject("select count(*) from " + from, Integer.class, argument);
        return count == null ? 0 : count;
    }

    private String outage(String severity, String status, String startsAt) {
        var endsAt = status.equals("resolved") ? "2026-03-01T03:05:00Z" : "0001-01-01T00:00:00Z";
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "version",
                        "4",
                        "alerts",
                        java.util.List.of(Map.of(
                                "status",
                                status,
                                "labels",
                                Map.of(
                                        "alertname", "PromptServiceDown",
                                        "severity", severity,
                                        "scenario", "prompt-service-outage",
                                        "cluster", "prod-a",
                                        "namespace", namespace),
                                "annotations",
                                Map.of(),
                                "startsAt",
                                startsAt,
                                "endsAt",
                                endsAt,
                                "generatorURL",
                                ""))));
    }

    private HttpResponse<String> post(String body, String type, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/alerts/alertmanager"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
