package lifeline.alert.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lifeline.source.RecognisesTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/** The lock on the doors for alerts: a source's token, as a bearer token or as the password of basic auth. */
@Configuration
class IntakeSecurity {

    private final JsonMapper json;

    IntakeSecurity(JsonMapper json) {
        this.json = json;
    }

    /** No session and no cookie, hence nothing a forged cross-site request could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain intake(HttpSecurity http, RecognisesTokens sources) throws Exception {
        return http.securityMatcher("/api/v1/alerts/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SourceAuthentication(sources, this::answer), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((_, response, _) -> answer(
                        response,
                        HttpStatus.UNAUTHORIZED,
                        "Send the token of an alert source, as a bearer token or as the password of basic auth")))
                .build();
    }

    /**
     * An error that the container answers keeps its status. Without this it would pass the lock of the screens and
     * become a redirect to the login page, which a sender follows and takes for "delivered".
     */
    @Bean
    @Order(0)
    SecurityFilterChain intakeErrors(HttpSecurity http) throws Exception {
        return http.securityMatcher(IntakeSecurity::isErrorOfTheIntake)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static boolean isErrorOfTheIntake(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith(AlertWebhooks.ADDRESS);
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lifeline\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lifeline\"");
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
    }
}
