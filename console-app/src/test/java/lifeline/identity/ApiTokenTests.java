package lifeline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The token of automation: right or wrong, and absent. */
class ApiTokenTests {

    private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

    @ParameterizedTest
    @CsvSource({
        "secret, Bearer secret, true",
        "secret, bearer secret, true",
        "secret, Bearer Secret, false",
        "secret, Bearer secre, false",
        "secret, Bearer, false",
        "secret, Basic secret, false",
        ", Bearer secret, false",
        ", 'Bearer ', false",
        "'', 'Bearer ', false",
    })
    void onlyTheConfiguredTokenOpens(@Nullable String configured, String sent, boolean opens) throws Exception {
        var settings = new IdentitySettings(null, new IdentitySettings.Api(configured), false);
        var signedIn = new SignedIn(contexts);
        var request = new MockHttpServletRequest("GET", "/api/v1/incidents");
        request.addHeader("Authorization", sent);
        var filter = new ApiToken(settings.apiToken(), contexts, (_, response, _) -> response.setStatus(401));
        try {
            filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

            assertThat(signedIn.person().map(Person::username))
                    .isEqualTo(opens ? java.util.Optional.of("api") : java.util.Optional.empty());
            assertThat(Stream.of(Permission.values()).allMatch(signedIn::may)).isEqualTo(opens);
        } finally {
            contexts.clearContext();
        }
    }

    @Test
    void withoutAnySettingThereIsNone() {
        assertThat(new IdentitySettings(null, null, false).apiToken()).isNull();
    }
}
