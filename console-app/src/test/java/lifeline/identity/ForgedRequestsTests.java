package lifeline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.Objects;
import lifeline.ConsoleTest;
import lifeline.api.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a browser adds to a request by itself is not enough to change anything. */
@ConsoleTest
class ForgedRequestsTests {

    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String DECLARATION = "{\"title\": \"Declared in a browser\"}";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter locks;

    @Autowired
    People people;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void meiIsSignedInInABrowser() {
        var mei = people.loadUserByUsername("mei");
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(mei, null, mei.getAuthorities())));
    }

    @Test
    void aSessionMayReadButChangesNothingWithoutItsToken() throws Exception {
        assertThat(read().getStatus()).isEqualTo(200);
        assertThat(declare("").getStatus()).isEqualTo(403);
        assertThat(declare("").getContentType()).startsWith("application/problem+json");
        assertThat(declare("guessed").getStatus()).isEqualTo(403);
    }

    @Test
    void aSessionWithItsTokenMayDeclare() throws Exception {
        var request = browser()
                .perform(MockMvcRequestBuilders.get(INCIDENTS).session(session))
                .andReturn()
                .getRequest();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());

        assertThat(declare(Objects.requireNonNull(token).getToken()).getStatus())
                .isEqualTo(201);
    }

    /** A browser that remembers a password for basic auth sends it along to whatever another site makes it post. */
    @Test
    void aRememberedPasswordIsNoProofEither() throws Exception {
        var forged = Caller.person(port, "mei").post(INCIDENTS, DECLARATION, "Origin", "https://elsewhere.example");

        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void aWrongBearerTokenIsRefusedEvenWithAGoodSession() throws Exception {
        var answer = browser()
                .perform(MockMvcRequestBuilders.get(INCIDENTS)
                        .session(session)
                        .header("Authorization", "Bearer guessed"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
    }

    @Test
    void whatAutomationDoesIsDoneByApi() throws Exception {
        var automation = Caller.automation(port);
        var key = automation.post(INCIDENTS, DECLARATION).json().get("key").asString();
        var opened = automation.get(INCIDENTS + "/" + key + "/timeline").json().at("/items/0/actor");

        assertThat(opened.get("kind").asString()).isEqualTo("PERSON");
        assertThat(opened.get("name").asString()).isEqualTo("api");
    }

    private MockHttpServletResponse read() throws Exception {
        return browser()
                .perform(MockMvcRequestBuilders.get(INCIDENTS).session(session))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse declare(String token) throws Exception {
        var request = MockMvcRequestBuilders.post(INCIDENTS)
                .session(session)
                .contentType(MediaType.APPLICATION_JSON)
                .content(DECLARATION);
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token);
        }
        return browser().perform(request).andReturn().getResponse();
    }

    private MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(context).addFilters(locks).build();
    }
}
