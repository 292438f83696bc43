package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import lifeline.ConsoleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An error is told as an error: a sender follows a redirect, and takes any page that it finds for success. */
@ConsoleTest
class IntakeErrorsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"DELETE, alertmanager", "PATCH, alertmanager", "POST, alertmanger", "POST, alertmanager/"})
    void aMistakenAddressOrMethodIsNeverTakenForSuccess(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/alerts/" + path))
                .method(method, BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer test-token")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(404);
        }
    }
}
