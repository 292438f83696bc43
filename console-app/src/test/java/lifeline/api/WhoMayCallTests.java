package lifeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lifeline.ConsoleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every address of the interface against everyone who may knock: what is not allowed is refused, never redirected. */
@ConsoleTest
class WhoMayCallTests {

    private static final String INCIDENT = "/api/v1/incidents/";
    private static final int DONE = 200;
    private static final int MADE = 201;
    private static final int UNKNOWN_CALLER = 401;
    private static final int NOT_ALLOWED = 403;

    @LocalServerPort
    int port;

    private String key = "";

    /** An endpoint, and what those who may call it get. */
    record Endpoint(String method, String path, String body, Needs needs, int success) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Which permission an endpoint needs; a source's token opens the intake and nothing else. */
    enum Needs {
        READ,
        RESPOND,
        DECLARE,
        SOURCE
    }

    private static final Map<String, Set<Needs>> MAY = Map.of(
            "viewer", Set.of(Needs.READ),
            "responder", Set.of(Needs.READ, Needs.RESPOND, Needs.DECLARE),
            "administrator", Set.of(Needs.READ, Needs.RESPOND, Needs.DECLARE),
            "api token", Set.of(Needs.READ, Needs.RESPOND, Needs.DECLARE),
            "alert source", Set.of(Needs.SOURCE),
            "wrong token", Set.of(),
            "wrong password", Set.of(),
            "nobody", Set.of());

    static Stream<Arguments> everyoneAtEveryDoor() {
        return MAY.keySet().stream().flatMap(who -> endpoints().map(endpoint -> Arguments.of(who, endpoint)));
    }

    private static Stream<Endpoint> endpoints() {
        var lists = Stream.of(
                        "/api/v1/incidents",
                        "/api/v1/alerts",
                        INCIDENT + "KEY",
                        INCIDENT + "KEY/timeline",
                        "/api/v1/assets",
                        "/api/v1/assets/key-store",
                        "/api/v1/assets/key-store/recovery-points",
                        "/api/v1/assets/key-store/restore-tests",
                        INCIDENT + "KEY/updates",
                        "/api/v1/content")
                .map(path -> new Endpoint("GET", path, "", Needs.READ, DONE));
        var export = new Endpoint("GET", INCIDENT + "KEY/postmortem", "", Needs.READ, DONE);
        var declare = new Endpoint("POST", "/api/v1/incidents", "{\"title\": \"x\"}", Needs.DECLARE, MADE);
        var intake = new Endpoint("POST", "/api/v1/alerts/alertmanager", "{\"alerts\": []}", Needs.SOURCE, DONE);
        var commands = Map.of(
                        "acknowledge", "",
                        "dismiss", "{\"reason\": \"x\"}",
                        "note", "{\"text\": \"x\"}",
                        "severity", "{\"severity\": \"SEV1\"}",
                        "assign", "{\"role\": \"command\"}")
                .entrySet()
                .stream()
                .map(command -> new Endpoint(
                        "POST", INCIDENT + "KEY/" + command.getKey(), command.getValue(), Needs.RESPOND, DONE));
        return Stream.concat(Stream.concat(lists, Stream.of(export, declare, intake)), commands);
    }

    @BeforeEach
    void anIncident() throws Exception {
        key = Caller.automation(port)
                .post("/api/v1/incidents", "{\"title\": \"Who may see me\"}")
                .json()
                .get("key")
                .asString();
    }

    @ParameterizedTest
    @MethodSource("everyoneAtEveryDoor")
    void aCallerGetsWhatItsRightsAllowAndNothingElse(String who, Endpoint endpoint) throws Exception {
        var path = endpoint.path().replace("KEY", key);
        var answer = caller(who).send(endpoint.method(), path, endpoint.body());

        assertThat(answer.status()).isEqualTo(expected(who, endpoint));
        if (answer.status() >= 400) {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        }
    }

    /** A sender of alerts follows a redirect with a GET and takes the login page for a success. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1//alerts/alertmanager",
                "POST /api/v1/alerts;a=b/alertmanager",
                "BREW /api/v1/incidents",
                "POST /api/v1/alerts",
                "PUT /api/v1/incidents",
                "POST /api/nothing",
            })
    void whatTheServerItselfRefusesIsNoRedirectEither(String request) throws Exception {
        var parts = request.split(" ");
        var answer = Caller.automation(port).send(parts[0], parts[1], "");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    private static int expected(String who, Endpoint endpoint) {
        if (MAY.getOrDefault(who, Set.of()).contains(endpoint.needs())) {
            return endpoint.success();
        }
        return who.equals("viewer") && endpoint.needs() != Needs.SOURCE ? NOT_ALLOWED : UNKNOWN_CALLER;
    }

    private Caller caller(String who) {
        return switch (who) {
            case "viewer" -> Caller.person(port, "vera");
            case "responder" -> Caller.person(port, "mei");
            case "administrator" -> Caller.person(port, "admin");
            case "api token" -> Caller.automation(port);
            case "alert source" -> Caller.bearer(port, "test-token");
            case "wrong token" -> Caller.bearer(port, "guessed");
            case "wrong password" -> Caller.person(port, "eve");
            case "nobody" -> Caller.nobody(port);
            default -> throw new AssertionError("Nobody is called " + who);
        };
    }
}
