package lifeline.alert.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lifeline.source.RecognisesTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the source that a request's token belongs to. A database that is away is a 503, never a 401. */
class SourceAuthentication extends OncePerRequestFilter {

    /** Writes an error answer. */
    interface Answers {
        void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException;
    }

    private final RecognisesTokens sources;
    private final SecurityContextHolderStrategy contexts;
    private final Answers answers;

    SourceAuthentication(RecognisesTokens sources, SecurityContextHolderStrategy contexts, Answers answers) {
        this.sources = sources;
        this.contexts = contexts;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            token(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .flatMap(sources::sourceOf)
                    .ifPresent(this::signIn);
        } catch (DataAccessException | TransactionException e) {
            logger.warn("The database is away; an alert source could not be recognised", e);
            answers.answer(response, HttpStatus.SERVICE_UNAVAILABLE, "Nothing was stored; send the message again");
            return;
        }
        chain.doFilter(request, response);
    }

    private void signIn(String source) {
        var context = contexts.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(source, null, List.of()));
        contexts.setContext(context);
    }

    private static Optional<String> token(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of(header.substring(7).strip());
        }
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return password(header.substring(6).strip());
        }
        return Optional.empty();
    }

    private static Optional<String> password(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
