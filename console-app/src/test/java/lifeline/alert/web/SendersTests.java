package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import lifeline.ConsoleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grafana, Zabbix and others over their sockets, each at its own address. */
@ConsoleTest
class SendersTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    private final HttpClient http = HttpClient.newHttpClient();
    private String own = "";

    @BeforeEach
    void aNameOfItsOwn() {
        own = "own-" + UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void grafanaMaySendEitherWay(String method) throws Exception {
        var body = message("grafana-firing.json", "High memory usage").replace("c6eadffa33fcdf37", own);
        var answer = send(method, "grafana", body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("received").asInt()).isEqualTo(2);
        assertThat(stored()).isEqualTo(1);
        assertThat(json(send(method, "grafana", body)).get("repeated").asInt()).isEqualTo(2);
    }

    @Test
    void zabbixTellsTheProblemAndItsEndOfOneAlert() throws Exception {
        var problem = message("zabbix-problem.json", "Checkout API").replace("41872", own);
        var recovery = message("zabbix-resolved.json", "Checkout API").replace("41872", own);

        assertThat(json(send("POST", "zabbix", problem)).get("new").asInt()).isEqualTo(1);
        assertThat(json(send("POST", "zabbix", recovery)).get("changed").asInt())
                .isEqualTo(1);
        assertThat(json(send("POST", "zabbix", recovery)).get("repeated").asInt())
                .isEqualTo(1);
        assertThat(stored()).isEqualTo(1);
        assertThat(database.queryForObject(
                        "select status from alert where labels like ?", String.class, "%" + own + "%"))
                .isEqualTo("RESOLVED");
    }

    @Test
    void aSeverityInAnybodysWordsOpensTheIncident() throws Exception {
        var body = """
                {"name": "PromptServiceDown", "severity": "严重", "startsAt": "2026-03-01T03:00:00Z",
                 "labels": {"cluster": "prod-a", "namespace": "%s"}}""".formatted(own);

        assertThat(json(send("POST", "generic", body)).at("/incidents/0").asString())
                .matches("INC-\\d+");
        assertThat(database.queryForObject(
                        "select labels from alert where labels like ?", String.class, "%" + own + "%"))
                .contains("严重")
                .doesNotContain("critical");
    }

    @Test
    void theSourceOfAnAlertIsTheOneOfTheToken() throws Exception {
        send("POST", "generic", "{\"name\": \"%s\"}".formatted(own));

        assertThat(database.queryForObject(
                        "select source from alert where labels like ?", String.class, "%" + own + "%"))
                .isEqualTo("default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nagios", "Zabbix", "%E5%91%8A%E8%AD%A6", "zabbix.yaml"})
    void whatNobodyReadsIsRefusedAndToldWhatIsRead(String format) throws Exception {
        var answer = send("POST", format, "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer);
        assertThat(json(answer).get("known").valueStream().map(JsonNode::asString))
                .containsExactly("alertmanager", "grafana", "generic", "zabbix");
    }

    /** A page with status 200 would count as delivered. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/nagios/", "/zabbix/deeper"})
    void noOtherAddressPretendsToTakeAMessage(String path) throws Exception {
        var answer = sendTo("POST", "/api/v1/alerts" + path, "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer);
    }

    @Test
    void aSlashAtTheEndIsNoReasonToLoseAnAlert() throws Exception {
        assertThat(send("POST", "generic/", "{\"name\": \"%s\"}".formatted(own)).statusCode())
                .isEqualTo(200);
        assertThat(stored()).isEqualTo(1);
    }

    /** What a redirect makes of a POST. A source's token reads nothing. */
    @Test
    void aMessageThatBecameAGetIsNotTakenForDelivered() throws Exception {
        for (String format : new String[] {"alertmanager", "grafana", "zabbix"}) {
            assertThat(send("GET", format, "").statusCode()).isEqualTo(401);
        }
    }

    /** Errors of the container used to end at the login page. */
    @Test
    void anAddressThatTheContainerRefusesIsNoRedirect() throws Exception {
        assertThat(send("POST", "zabbix//", "{}").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "grafana|{\"alerts\":[{\"status\":\"odd\",\"labels\":{}}]}|/alerts/0/status",
                "grafana|{|",
                "zabbix|{\"status\":\"PROBLEM\"}|",
                "zabbix|{\"status\":\"PROBLEM\",\"event_id\":\"1\",\"started_at\":\"soon\"}|/started_at",
                "generic|[{\"name\":\"a\"},{}]|/1",
                "generic|not json|",
            })
    void whatCannotBeReadNamesItsPlaceAndChangesNothing(String format, String body, String pointer) throws Exception {
        var before = database.queryForObject("select count(*) from alert_delivery", Integer.class);
        var answer = send("POST", format, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer);
        assertThat(json(answer).get("detail").asString()).contains(format);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(database.queryForObject("select count(*) from alert_delivery", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void withoutATokenNobodyLearnsWhatIsRead() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/alerts/nagios"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("zabbix");
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private int stored() {
        var count = database.queryForObject(
                "select count(*) from alert where labels like ?", Integer.class, "%" + own + "%");
        return count == null ? 0 : count;
    }

    /** An example whose alert carries a name of this test's own. */
    private String message(String file, String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/senders", file)).replace(name, own);
    }

    private HttpResponse<String> send(String method, String format, String body) throws Exception {
        return sendTo(method, "/api/v1/alerts/" + format, body);
    }

    private HttpResponse<String> sendTo(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer test-token")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
