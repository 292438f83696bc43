package lifeline.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs automation in by the configured token, with the administrator's rights. Whoever sends a bearer token is judged
 * by it alone: a wrong one is refused, whatever cookie comes with it.
 */
class ApiToken extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String NAME = "api";

    private final byte @Nullable [] wanted;
    private final SecurityContextHolderStrategy contexts;
    private final AuthenticationEntryPoint refuses;

    /** {@code token} null: there is none, and no bearer token is right. */
    ApiToken(@Nullable String token, SecurityContextHolderStrategy contexts, AuthenticationEntryPoint refuses) {
        this.wanted = token == null ? null : hash(token);
        this.contexts = contexts;
        this.refuses = refuses;
    }

    static boolean isSentWith(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSentWith(request)) {
            var told = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length());
            if (!isRight(told.strip())) {
                refuses.commence(request, response, new BadCredentialsException("Wrong token"));
                return;
            }
            signIn();
        }
        chain.doFilter(request, response);
    }

    /** Hashed first, so that neither content nor length shows in the time that it takes. */
    private boolean isRight(String told) {
        return wanted != null && MessageDigest.isEqual(wanted, hash(told));
    }

    private void signIn() {
        var automation = new SignedInAccount(NAME, "", "API", Access.ADMINISTRATOR);
        var context = contexts.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(automation, null, automation.getAuthorities()));
        contexts.setContext(context);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
