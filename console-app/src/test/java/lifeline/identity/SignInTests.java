package lifeline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import lifeline.ConsoleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who gets in, and what they may do. */
@ConsoleTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SignedIn signedIn;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSignInWithoutTheFormsOwnTokenIsRefused() throws Exception {
        var forged = request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=mei&password=mei-demo"))
                .build();
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            browser.send(forged, BodyHandlers.discarding());
            var next =
                    browser.send(request("/api/v1/incidents/INC-1/postmortem").build(), BodyHandlers.discarding());

            assertThat(next.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aProgramSignsInWithNameAndPasswordAndCannotForgeAWrite() throws Exception {
        var path = "/api/v1/incidents/NONE-1/postmortem";
        var pair = Base64.getEncoder().encodeToString("vera:vera-demo".getBytes(StandardCharsets.UTF_8));
        var read = request(path).header("Authorization", "Basic " + pair).build();
        var write = request(path)
                .header("Authorization", "Basic " + pair)
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(http.send(read, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
        assertThat(http.send(write, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }

    @Test
    void aViewerMayLookAndDoNothing() {
        signIn("vera");

        assertThat(signedIn.may(Permission.READ)).isTrue();
        for (Permission more : List.of(Permission.RESPOND, Permission.DECLARE, Permission.ADMINISTER)) {
            assertThatThrownBy(() -> signedIn.actor(more)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void aResponderMayRespondAndDeclareButNotAdminister() {
        signIn("mei");

        assertThat(signedIn.actor(Permission.RESPOND).name()).isEqualTo("mei");
        assertThat(signedIn.may(Permission.DECLARE)).isTrue();
        assertThat(signedIn.may(Permission.ADMINISTER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void nobodyMayNothing(Permission permission) {
        assertThat(signedIn.may(permission)).isFalse();
        assertThatThrownBy(() -> signedIn.actor(permission)).isInstanceOf(NotPermitted.class);
    }

    private void signIn(String username) {
        var account = people.loadUserByUsername(username);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
