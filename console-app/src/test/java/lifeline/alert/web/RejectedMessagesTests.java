package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import lifeline.ConsoleTest;
import lifeline.source.AlertSources;
import lifeline.source.Quarantine;
import lifeline.source.RejectedMessage;
import lifeline.source.ReplaysMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a known sender posts in vain is kept; what a stranger posts is not. */
@ConsoleTest
class RejectedMessagesTests {

    private static final String JSON = "application/json";
    private static final int OVER_THE_LIMIT = 1_100_000;

    @LocalServerPort
    int port;

    @Autowired
    AlertSources sources;

    @Autowired
    Quarantine quarantine;

    @Autowired
    ReplaysMessages replays;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private final HttpClient http = HttpClient.newHttpClient();
    private String name = "";
    private String token = "";

    @BeforeEach
    void aSourceOfItsOwn() {
        name = "r-" + UUID.randomUUID().toString().substring(0, 8);
        token = sources.add(name, "ada");
    }

    @AfterEach
    void leaveNothing() {
        kept().forEach(message -> quarantine.remove(message.id()));
        sources.remove(name, "ada");
    }

    private int post(String body, String type, String word) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/alerts/alertmanager"))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + word)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private List<RejectedMessage> kept() {
        return quarantine.latest(1_000).stream()
                .filter(message -> message.source().equals(name))
                .toList();
    }

    @Test
    void anUnparsableBodyIsKeptByteForByteWithItsProblem() throws Exception {
        var body = "{\"alerts\":[{\"status\":\"perhaps\",\"labels\":{}}]}";

        assertThat(post(body, JSON, token)).isEqualTo(400);

        assertThat(kept()).singleElement().satisfies(message -> {
            assertThat(message.problem()).contains("/alerts/0/status");
            assertThat(message.isWhole()).isTrue();
            assertThat(quarantine.bodyOf(message.id())).asString().isEqualTo(body);
        });
        assertThat(sources.all())
                .filteredOn(source -> source.name().equals(name))
                .singleElement()
                .satisfies(source -> assertThat(source.rejected()).isEqualTo(1));
    }

    @Test
    void alertmanagerComesAgainEveryGroupIntervalAndTheBodyIsKeptOnce() throws Exception {
        for (var times = 0; times < 3; times++) {
            post("[]", JSON, token);
        }

        assertThat(kept())
                .singleElement()
                .satisfies(message -> assertThat(message.times()).isEqualTo(3));
    }

    @Test
    void aBodyOfTheWrongTypeIsKept() throws Exception {
        assertThat(post("{}", "text/plain", token)).isEqualTo(415);

        assertThat(kept())
                .singleElement()
                .satisfies(message -> assertThat(message.contentType()).startsWith("text/plain"));
    }

    @Test
    void ofABodyThatIsTooLargeTheBeginningIsKept() throws Exception {
        assertThat(post("x".repeat(OVER_THE_LIMIT), JSON, token)).isEqualTo(413);

        assertThat(kept()).singleElement().satisfies(message -> {
            assertThat(message.isWhole()).isFalse();
            assertThat(message.size()).isEqualTo(OVER_THE_LIMIT);
        });
    }

    @Test
    void aMessageInAFormatThatNobodyDeclaredIsKeptUntilSomebodyDoes() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/alerts/nagios"))
                .header("Content-Type", JSON)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);

        assertThat(kept())
                .singleElement()
                .satisfies(message -> assertThat(message.format()).isEqualTo("nagios"));
    }

    @Test
    void nothingIsKeptOfAStranger() throws Exception {
        var before = quarantine.waiting();

        assertThat(post("[]", JSON, "wrong")).isEqualTo(401);

        assertThat(quarantine.waiting()).isEqualTo(before);
    }

    @Test
    void whatCanBeReadAfterAFixIsTakenAndOtherwiseTheProblemIsTold() throws Exception {
        post("{\"alerts\":[]}", "text/plain", token);
        post("[]", JSON, token);

        assertThat(kept())
                .extracting(message -> replays.replay(message, quarantine.bodyOf(message.id())))
                .anySatisfy(replay -> assertThat(replay).isInstanceOf(ReplaysMessages.Replay.Taken.class))
                .anySatisfy(replay -> assertThat(replay).isInstanceOf(ReplaysMessages.Replay.StillRejected.class));
    }
}
