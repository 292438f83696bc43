package lifeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While its database is away, the console asks Alertmanager to come again, and never says that it took anything. */
class DatabaseAwayJourneyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private RealPostgres postgres;
    private ConsoleProgram console;

    @BeforeEach
    void start() {
        postgres = RealPostgres.create();
        console = ConsoleProgram.start(Loopback.freePort(), Program.folder("data"), postgres.asDatabase());
    }

    @AfterEach
    void stop() {
        console.close();
        postgres.close();
    }

    @Test
    void aMessageIsRefusedWith503UntilItCanBeStoredAndThenStoredOnce() throws Exception {
        postgres.stop();
        var refused = post();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        Awaitility.await().atMost(PATIENCE).until(() -> !Loopback.isOk(console.url() + "/readyz"));

        postgres.start();
        Awaitility.await().atMost(PATIENCE).until(() -> Loopback.isOk(console.url() + "/readyz"));
        Awaitility.await().atMost(PATIENCE).until(() -> post().statusCode() == 200);
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(alerts()).isEqualTo(1);
    }

    /** The deadline is the promise: Alertmanager gives up after ten seconds, an answer takes no more than five. */
    private HttpResponse<String> post() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(console.webhook()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + ConsoleProgram.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(
                        Files.readString(Path.of("src/test/resources/payloads/basic-1-firing.json"))))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private int alerts() throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from alert")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
