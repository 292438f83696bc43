package lifeline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lifeline.ConsoleTest;
import lifeline.api.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Incidents over the socket: declared, read and listed. */
@ConsoleTest
class IncidentsApiTests {

    private static final String INCIDENTS = "/api/v1/incidents";

    @LocalServerPort
    int port;

    private Caller mei = Caller.nobody(0);

    @BeforeEach
    void meiCalls() {
        mei = Caller.person(port, "mei");
    }

    @Test
    void aDeclaredIncidentHasWhatItsScenarioSays() throws Exception {
        var answer = mei.post(INCIDENTS, """
                {"title": "Answers are empty", "scenario": "prompt-service-outage"}""");
        var incident = answer.json();
        var key = incident.get("key").asString();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().headers().firstValue("Location")).hasValue(INCIDENTS + "/" + key);
        assertThat(incident.at("/title/en").asString()).isEqualTo("Answers are empty");
        assertThat(incident.at("/title/zh-CN").asString()).isEqualTo("Answers are empty");
        assertThat(incident.get("severity").asString()).isEqualTo("SEV1");
        assertThat(incident.get("state").asString()).isEqualTo("DETECTED");
        assertThat(incident.get("openedAt").asString()).endsWith("Z");
        assertThat(incident.get("acknowledgedAt").isNull()).isTrue();
        assertThat(incident.get("alerts").asLong()).isZero();
        assertThat(incident.get("roles").isEmpty()).isTrue();
    }

    @Test
    void anIncidentIsReadWithItsClocks() throws Exception {
        var key = mei.post(INCIDENTS, """
                {"title": "Answers are empty", "scenario": "prompt-service-outage"}""").json().get("key").asString();
        org.awaitility.Awaitility.await()
                .until(() ->
                        !mei.get(INCIDENTS + "/" + key).json().get("clocks").isEmpty());
        var clock = mei.get(INCIDENTS + "/" + key).json().get("clocks").get(0);

        assertThat(List.copyOf(clock.propertyNames()))
                .containsExactly("kind", "asset", "startedAt", "startSource", "target", "stoppedAt", "state");
        assertThat(clock.get("kind").asString()).isEqualTo("RTO");
        assertThat(clock.get("target").asString()).startsWith("PT");
        assertThat(clock.get("stoppedAt").isNull()).isTrue();
        assertThat(clock.get("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void aTitleMayComeInBothLanguagesAndEverythingElseMayBeTold() throws Exception {
        var incident = mei.post(INCIDENTS, """
                        {"title": {"en": "Logs lag", "zh-CN": "日志延迟"}, "severity": "SEV4", "assets": ["prompt-templates"]}""").json();

        assertThat(incident.at("/title/zh-CN").asString()).isEqualTo("日志延迟");
        assertThat(incident.get("severity").asString()).isEqualTo("SEV4");
        assertThat(incident.get("scenario").isNull()).isTrue();
        assertThat(incident.at("/assets/0").asString()).isEqualTo("prompt-templates");
    }

    @Test
    void withoutScenarioAndSeverityItIsASev2() throws Exception {
        assertThat(declare("Something is wrong").get("severity").asString()).isEqualTo("SEV2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{}|/title",
                "{\"title\": \" \"}|/title",
                "{\"title\": 7}|/title",
                "{\"title\": \"a\\u0000b\"}|/title",
                "{\"title\": {\"en\": \"x\"}}|/title/zh-CN",
                "{\"title\": {\"en\": \"x\", \"zh-CN\": \"x\", \"fr\": \"x\"}}|/title/fr",
                "{\"title\": \"x\", \"severity\": \"bad\"}|/severity",
                "{\"title\": \"x\", \"severity\": 1}|/severity",
                "{\"title\": \"x\", \"scenario\": \"none-such\"}|/scenario",
                "{\"title\": \"x\", \"assets\": \"result-logs\"}|/assets",
                "{\"title\": \"x\", \"assets\": [\"prompt-templates\", \"none-such\"]}|/assets/1",
                "{\"title\": \"x\", \"a/b~\": 1}|/a~1b~0",
                "[]|''",
                "{\"title\": \"x\"|''",
                "{\"title\": \"x\", \"title\": \"y\"}|''",
            })
    void aWrongDeclarationIsRefusedByItsPlace(String body, String pointer) throws Exception {
        var answer = mei.post(INCIDENTS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:lifeline:problem:bad-request");
        assertThat(answer.json().get("title").asString()).isEqualTo("Bad Request");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer.replace("''", ""));
    }

    @Test
    void everyMistakeIsToldAtOnce() throws Exception {
        var answer = mei.post(INCIDENTS, "{\"severity\": 1, \"colour\": \"red\"}");

        assertThat(answer.json().get("errors").findValuesAsString("pointer"))
                .containsExactly("/title", "/severity", "/colour");
    }

    @Test
    void aBodyThatIsNotJsonOrTooLargeIsRefused() throws Exception {
        assertThat(mei.post(INCIDENTS, "title=x", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(mei.post(INCIDENTS, "{\"title\": \"" + "x".repeat(1 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void nothingIsLostOrDoubledOverThreePagesWhileNewOnesArrive() throws Exception {
        var declared = new ArrayList<String>();
        for (var i = 0; i < 9; i++) {
            declared.add(declare("One of nine").get("key").asString());
        }
        Collections.reverse(declared);
        var first = mei.get(INCIDENTS + "?limit=3").json();
        var seen = new ArrayList<>(keys(first));
        var next = first.get("next").asString();
        for (var page = 2; page <= 3; page++) {
            declare("Arrives meanwhile");
            var answer = mei.get(INCIDENTS + "?limit=3&after=" + next).json();
            seen.addAll(keys(answer));
            next = answer.get("next").asString();
        }

        assertThat(seen).containsExactlyElementsOf(declared);
    }

    @Test
    void theLastPageSaysThatItIsTheLast() throws Exception {
        declare("At least one");
        var all = mei.all(INCIDENTS, 500, () -> {});

        assertThat(all).isNotEmpty();
        assertThat(mei.all(INCIDENTS, Math.max(1, all.size() / 3), () -> {})).hasSameSizeAs(all);
    }

    @Test
    void theListKnowsStatesAndWhatIsOpen() throws Exception {
        var key = declare("To be dismissed").get("key").asString();
        mei.post(INCIDENTS + "/" + key + "/dismiss", "{\"reason\": \"A drill\"}");

        assertThat(keys(mei.get(INCIDENTS + "?state=DISMISSED").json())).contains(key);
        assertThat(keys(mei.get(INCIDENTS + "?state=CLOSED,DISMISSED").json())).contains(key);
        assertThat(keys(mei.get(INCIDENTS + "?state=CLOSED&state=DISMISSED").json()))
                .contains(key);
        assertThat(keys(mei.get(INCIDENTS + "?open=false").json())).contains(key);
        assertThat(keys(mei.get(INCIDENTS + "?open=true").json())).doesNotContain(key);
        assertThat(keys(mei.get(INCIDENTS + "?open=true&state=DISMISSED").json()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, /limit",
        "limit=501, /limit",
        "limit=all, /limit",
        "after=INC-0, /after",
        "state=OPEN, /state",
        "open=yes, /open"
    })
    void aWrongParameterIsRefusedByItsName(String query, String pointer) throws Exception {
        var answer = mei.get(INCIDENTS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void anUnknownIncidentIsNotFound() throws Exception {
        var answer = mei.get(INCIDENTS + "/INC-0");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:lifeline:problem:no-such-incident");
    }

    private JsonNode declare(String title) throws Exception {
        return mei.post(INCIDENTS, "{\"title\": \"" + title + "\"}").json();
    }

    private static List<String> keys(JsonNode page) {
        return page.get("items").findValuesAsString("key");
    }
}
