package lifeline.alert.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lifeline.api.WritesProblems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The lock on the doors for alerts: a source's token, as a bearer token or as the password of basic auth. */
@Configuration
class IntakeSecurity {

    private static final String PATHS = "/api/v1/alerts/**";

    private final WritesProblems problems;

    IntakeSecurity(WritesProblems problems) {
        this.problems = problems;
    }

    /** Before every other filter, which a message of a known sender needs none of. */
    @Bean
    FilterRegistrationBean<WebhookDoor> door(WebhookDoor door) {
        var filter = new FilterRegistrationBean<>(door);
        filter.addUrlPatterns(WebhookDoor.ADDRESS + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /**
     * For whom the door does not know. Only what hands alerts in; who reads them signs in as for everything else. No
     * session and no cookie, hence nothing a forged cross-site request could ride on.
     */
    @Bean
    @Order(1)
    SecurityFilterChain intake(HttpSecurity http) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatchers(intake -> intake.requestMatchers(
                        paths.matcher(HttpMethod.POST, PATHS), paths.matcher(HttpMethod.PUT, PATHS)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((_, response, _) -> answer(
                        response,
                        HttpStatus.UNAUTHORIZED,
                        "Send the token of an alert source, as a bearer token or as the password of basic auth")))
                .build();
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        if (status == HttpStatus.UNAUTHORIZED) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lifeline\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lifeline\"");
        }
        problems.answer(response, status, detail);
    }
}
