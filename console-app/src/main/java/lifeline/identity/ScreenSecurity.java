package lifeline.identity;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import lifeline.identity.ui.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** The locks on everything a browser or a probe may ask for. What is not named here is denied. */
@Configuration
class ScreenSecurity {

    /** Probes and metrics, without login: they carry no incident data. */
    @Bean
    @Order(2)
    SecurityFilterChain probes(HttpSecurity http) throws Exception {
        return http.securityMatcher("/livez", "/readyz", "/metrics", "/health", "/health/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** What programs may read: with a signed-in browser's session, or with name and password. Never a redirect. */
    @Bean
    @Order(3)
    SecurityFilterChain interfaces(HttpSecurity http, JsonMapper json) throws Exception {
        var answers = new AnswersPrograms(json);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    /**
     * Errors are answered as they are. Behind the login they would be redirects, and whoever sends alerts follows those
     * and believes that its message was taken.
     */
    @Bean
    @Order(4)
    SecurityFilterChain errors(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> request.getDispatcherType() == DispatcherType.ERROR)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .build();
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
