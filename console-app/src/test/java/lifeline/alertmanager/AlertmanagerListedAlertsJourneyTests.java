package lifeline.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lifeline.alert.ListedAlerts;
import lifeline.alert.ListedAlertsContract;
import lifeline.journey.RealAlertmanager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adapter keeps the contract against a real Alertmanager. */
class AlertmanagerListedAlertsJourneyTests extends ListedAlertsContract {

    private static final URI NOBODY = URI.create("http://localhost:9");
    private static RealAlertmanager alertmanager;

    @BeforeAll
    static void start() {
        alertmanager = RealAlertmanager.start("http://localhost:9/nobody-listens", "none");
    }

    @AfterAll
    static void stop() {
        alertmanager.close();
    }

    private static ListedAlerts asking(URI... members) {
        return new AlertmanagerListedAlerts(new AlertmanagerSettings(List.of(members), Map.of()));
    }

    @Override
    protected ListedAlerts listing() {
        return asking(URI.create(alertmanager.url()));
    }

    @Override
    protected ListedAlerts unreachable() {
        return asking(NOBODY);
    }

    @Override
    protected void tell(String alertname, Instant began, @Nullable Instant ended) {
        var end = ended == null ? "" : ",\"endsAt\":\"" + ended + "\"";
        post("/api/v2/alerts", """
                [{"labels":{"alertname":"%s","severity":"critical"},"startsAt":"%s"%s}]""".formatted(alertname, began, end));
    }

    @Override
    protected void mute(String alertname) {
        var now = Instant.now();
        post("/api/v2/silences", """
                {"matchers":[{"name":"alertname","value":"%s","isRegex":false,"isEqual":true}],
                 "startsAt":"%s","endsAt":"%s","createdBy":"test","comment":"contract"}""".formatted(alertname, now, now.plusSeconds(600)));
    }

    private static void post(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(alertmanager.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofAClusterOneMemberThatAnswersIsEnough() {
        tell("Cluster", Instant.now().minusSeconds(60), null);

        assertThat(asking(NOBODY, URI.create(alertmanager.url())).of(SOURCE))
                .anyMatch(one -> one.signal().labels().valueOrEmpty("alertname").equals("Cluster"));
    }
}
