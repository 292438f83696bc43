package lifeline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lifeline.ConsoleTest;
import lifeline.api.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The commands over the socket: the whole way through an incident, and every refusal on it. */
@ConsoleTest
class IncidentCommandsApiTests {

    private static final String INCIDENTS = "/api/v1/incidents";

    @LocalServerPort
    int port;

    private Caller mei = Caller.nobody(0);
    private Caller tom = Caller.nobody(0);
    private String key = "";

    @BeforeEach
    void anIncident() throws Exception {
        mei = Caller.person(port, "mei");
        tom = Caller.person(port, "tom");
        key = mei.post(INCIDENTS, "{\"title\": \"Answers are empty\", \"severity\": \"SEV2\"}")
                .json()
                .get("key")
                .asString();
    }

    @Test
    void anIncidentIsWalkedToItsEndByCommands() throws Exception {
        takeEveryRole();

        assertThat(done("acknowledge", "")).isEqualTo("ACKNOWLEDGED");
        assertThat(done("activate", "")).isEqualTo("MITIGATING");
        assertThat(done("claim-mitigation", "{\"reason\": \"Scaled out\"}")).isEqualTo("VERIFYING");
        assertThat(done("confirm-recovery", "{\"withoutProof\": true, \"reason\": \"Seen by eye\"}"))
                .isEqualTo("RECOVERED");
        assertThat(done("resolve", "")).isEqualTo("POSTMORTEM");
        assertThat(done("close", "{}")).isEqualTo("CLOSED");

        var incident = read();
        assertThat(incident.get("closedAt").asString()).endsWith("Z");
        assertThat(incident.get("restoredAt").asString()).endsWith("Z");
        assertThat(incident.get("roles").findValuesAsString("role"))
                .containsExactlyInAnyOrder("command", "technical", "communications", "recovery");
    }

    @Test
    void anIncidentIsMergedIntoAnother() throws Exception {
        var other = mei.post("/api/v1/incidents", "{\"title\": \"The same, seen from elsewhere\"}")
                .json();
        var into = other.get("key").asString();

        assertThat(done("merge", "{\"into\": \"" + into + "\"}")).isEqualTo("DISMISSED");
        assertThat(mei.post(path("merge"), "{}").status()).isEqualTo(400);
    }

    @Test
    void theAnswerHasTheVersionThatTheNextCommandNeeds() throws Exception {
        var acknowledged = mei.post(path("acknowledge"), "").json();
        var version = acknowledged.get("version").asString();

        assertThat(version).isEqualTo(read().get("version").asString());
        assertThat(mei.post(path("dismiss"), "{\"reason\": \"A drill\"}", "If-Match", version)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoeverComesSecondHearsWhoWasFirst() throws Exception {
        tom.post(path("acknowledge"), "");
        var answer = mei.post(path("acknowledge"), "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:lifeline:problem:illegal-move");
        assertThat(answer.json().get("detail").asString()).contains("tom was first, at 20");
        assertThat(answer.json().at("/first/actor/name").asString()).isEqualTo("tom");
        assertThat(answer.json().at("/first/kind").asString()).isEqualTo("incident-acknowledged");
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> acknowledge =
                    () -> mei.post(path("acknowledge"), "").status();
            var statuses = threads
                    .invokeAll(Stream.generate(() -> acknowledge).limit(8).toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void aCommandForAnOldVersionIsRefusedAndChangesNothing() throws Exception {
        var old = read().get("version").asString();
        tom.post(path("severity"), "{\"severity\": \"SEV1\"}");
        var answer = mei.post(path("acknowledge"), "", "If-Match", "\"" + old + "\"");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:lifeline:problem:changed-meanwhile");
        assertThat(answer.json().at("/first/actor/name").asString()).isEqualTo("tom");
        assertThat(read().get("state").asString()).isEqualTo("DETECTED");
    }

    @Test
    void aVersionIsANumber() throws Exception {
        assertThat(mei.post(path("acknowledge"), "", "If-Match", "latest").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "dismiss||/reason",
                "dismiss|{\"reason\": \"\"}|/reason",
                "dismiss|{\"reason\": 7}|/reason",
                "claim-mitigation|{}|/reason",
                "confirm-recovery|{\"withoutProof\": true}|/reason",
                "confirm-recovery|{\"withoutProof\": \"yes\"}|/withoutProof",
                "confirm-recovery|{\"reason\": \"Trust me\"}|/reason",
                "severity|{\"severity\": \"SEV4\"}|/reason",
                "severity|{}|/severity",
                "severity|{\"severity\": \"worst\"}|/severity",
                "note|{}|/text",
                "assign|{}|/role",
                "assign|{\"role\": \"COMMAND\"}|/role",
                "assign|{\"role\": \"command\", \"person\": \"tom\"}|/person",
                "acknowledge|{\"reason\": \"x\"}|/reason",
            })
    void aWrongOrMissingFieldIsRefusedByItsPlace(String command, String body, String pointer) throws Exception {
        var answer = mei.post(path(command), body == null ? "" : body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(read().get("state").asString()).isEqualTo("DETECTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claim-mitigation|{\"reason\": \"x\"}|ACKNOWLEDGED",
                "confirm-recovery|{\"withoutProof\": true, \"reason\": \"x\"}|ACKNOWLEDGED",
                "resolve||ACKNOWLEDGED",
                "close||ACKNOWLEDGED",
                "dismiss|{\"reason\": \"x\"}|MITIGATING",
                "activate||MITIGATING",
                "acknowledge||MITIGATING",
            })
    void aMoveThatTheStateDoesNotAllowIsAConflict(String command, String body, String state) throws Exception {
        takeEveryRole();
        done(state.equals("MITIGATING") ? "activate" : "acknowledge", "");
        var answer = mei.post(path(command), body == null ? "" : body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/first/actor/name").asString()).isEqualTo("mei");
        assertThat(read().get("state").asString()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activate|",
                "claim-mitigation|{\"reason\": \"x\"}",
                "confirm-recovery|{\"withoutProof\": true, \"reason\": \"x\"}",
                "resolve|",
                "close|"
            })
    void whatBelongsToARoleIsRefusedToOthers(String command, String body) throws Exception {
        var answer = mei.post(path(command), body == null ? "" : body);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).startsWith("urn:lifeline:problem:role-needed-");
    }

    @Test
    void recoveryThatNothingProvesIsNotConfirmed() throws Exception {
        takeEveryRole();
        done("activate", "");
        done("claim-mitigation", "{\"reason\": \"Scaled out\"}");
        var answer = mei.post(path("confirm-recovery"), "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:lifeline:problem:recovery-not-proven");
    }

    @Test
    void aRoleGoesToWhoeverTakesIt() throws Exception {
        mei.post(path("assign"), "{\"role\": \"command\"}");
        var role = tom.post(path("assign"), "{\"role\": \"command\"}").json().get("roles");

        assertThat(role).hasSize(2);
        assertThat(role.at("/0/until").isNull()).isFalse();
        assertThat(role.at("/1/person").asString()).isEqualTo("tom");
        assertThat(role.at("/1/until").isNull()).isTrue();
    }

    @Test
    void severityGoesUpFreelyAndDownWithAReason() throws Exception {
        assertThat(mei.post(path("severity"), "{\"severity\": \"SEV1\"}")
                        .json()
                        .get("severity")
                        .asString())
                .isEqualTo("SEV1");
        assertThat(mei.post(path("severity"), "{\"severity\": \"SEV3\", \"reason\": \"Few are hit\"}")
                        .json()
                        .get("severity")
                        .asString())
                .isEqualTo("SEV3");
    }

    @Test
    void theUnknownIsNotFound() throws Exception {
        var command = mei.post(path("explode"), "");

        assertThat(mei.post(INCIDENTS + "/INC-0/acknowledge", "").status()).isEqualTo(404);
        assertThat(command.status()).isEqualTo(404);
        assertThat(command.json().get("commands").valueStream().map(JsonNode::asString))
                .contains("acknowledge", "claim-mitigation", "severity");
        assertThat(mei.get(path("acknowledge")).status()).isEqualTo(405);
        assertThat(mei.get("/api/v1/none-such").status()).isEqualTo(404);
        assertThat(mei.get("/api/v1/none-such").type()).startsWith("application/problem+json");
    }

    @Test
    void theTimelineTellsEverythingInOrderPageByPage() throws Exception {
        done("acknowledge", "");
        for (var i = 1; i <= 5; i++) {
            mei.post(path("note"), "{\"text\": \"Note " + i + "\"}");
        }
        var lines = mei.all(path("timeline"), 3, () -> {});

        assertThat(lines)
                .extracting(line -> line.get("kind").asString())
                .startsWith("incident-opened", "incident-acknowledged")
                .endsWith("note-added");
        assertThat(lines).extracting(line -> line.get("id").asLong()).doesNotHaveDuplicates();
        assertThat(lines.getLast().at("/text/zh-CN").asString()).contains("Note 5");
        assertThat(lines.getLast().at("/actor/name").asString()).isEqualTo("mei");
        assertThat(lines)
                .hasSameSizeAs(mei.get(path("timeline"))
                        .json()
                        .get("items")
                        .valueStream()
                        .toList());
        assertThat(mei.get(path("timeline") + "?after=0").status()).isEqualTo(400);
        assertThat(mei.get(INCIDENTS + "/INC-0/timeline").status()).isEqualTo(404);
    }

    private void takeEveryRole() throws Exception {
        for (String role : new String[] {"command", "technical", "communications", "recovery"}) {
            assertThat(mei.post(path("assign"), "{\"role\": \"" + role + "\"}").status())
                    .isEqualTo(200);
        }
    }

    private String done(String command, String body) throws Exception {
        var answer = mei.post(path(command), body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json().get("state").asString();
    }

    private JsonNode read() throws Exception {
        return mei.get(INCIDENTS + "/" + key).json();
    }

    private String path(String command) {
        return INCIDENTS + "/" + key + "/" + command;
    }
}
