package lifeline.identity;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import lifeline.api.WritesProblems;
import lifeline.identity.ui.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** The locks on everything a browser or a probe may ask for. What is not named here is denied. */
@Configuration
class ScreenSecurity {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Probes and metrics, without login: they carry no incident data. */
    @Bean
    @Order(2)
    SecurityFilterChain probes(HttpSecurity http) throws Exception {
        return http.securityMatcher("/livez", "/readyz", "/metrics", "/health", "/health/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** What programs may ask: by the API token, by name and password, or in a signed-in browser. Never a redirect. */
    @Bean
    @Order(3)
    SecurityFilterChain interfaces(
            HttpSecurity http,
            IdentitySettings settings,
            WritesProblems problems,
            SecurityContextHolderStrategy contexts)
            throws Exception {
        var answers = new AnswersPrograms(problems);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(ScreenSecurity::couldBeForged))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new ApiToken(settings.apiToken(), contexts, answers), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    /**
     * Whether another site may have made a browser send this: browsers add cookies and remembered passwords by
     * themselves, never a bearer token, and tell the origin of whatever changes something.
     */
    private static boolean couldBeForged(HttpServletRequest request) {
        if (READS.contains(request.getMethod()) || ApiToken.isSentWith(request)) {
            return false;
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? request.isRequestedSessionIdValid()
                : request.getHeader(HttpHeaders.ORIGIN) != null;
    }

    /** Vaadin's own configuration would let the login form pass without a token; ours sends one. */
    @Bean
    @Order(10)
    SecurityFilterChain screens(HttpSecurity http, RequestUtil vaadinRequests) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/lifeline/**", "/favicon.ico").permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class).enableCsrfConfiguration(false))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
