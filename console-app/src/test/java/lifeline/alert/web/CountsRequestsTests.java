package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import lifeline.ConsoleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the door for alerts takes is timed like what everybody else asks. */
@ConsoleTest
class CountsRequestsTests {

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aDeliveryIsTimedUnderTheSameNamesAsAnyOtherRequest() throws Exception {
        send(HttpRequest.newBuilder(address("/api/v1/alerts/alertmanager"))
                .header("Authorization", "Bearer test-token")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"alerts\":[]}"))
                .build());
        send(HttpRequest.newBuilder(address("/readyz")).build());

        assertThat(tags("/api/v1/alerts/{format}")).isNotEmpty().isEqualTo(tags("/readyz"));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private void send(HttpRequest request) throws Exception {
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private List<String> tags(String address) {
        return org.awaitility.Awaitility.await().until(() -> named(address), names -> !names.isEmpty());
    }

    private List<String> named(String address) {
        return meters.find("http.server.requests").tag("uri", address).timers().stream()
                .findFirst()
                .map(timer -> timer.getId().getTags().stream().map(Tag::getKey).toList())
                .orElse(List.of());
    }
}
