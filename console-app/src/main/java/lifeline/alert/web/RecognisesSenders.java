package lifeline.alert.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import lifeline.source.RecognisesTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds the source whose token a request carries, as a bearer token or as the password of basic auth. */
@Component
class RecognisesSenders {

    private final RecognisesTokens tokens;

    RecognisesSenders(RecognisesTokens tokens) {
        this.tokens = tokens;
    }

    /** Throws what the database answers while it is away: that is no reason to send anybody off. */
    Optional<String> sourceOf(HttpServletRequest request) {
        return token(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(tokens::sourceOf);
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
