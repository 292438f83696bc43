package lifeline.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The known senders of alerts. Tokens are long random words, so a plain SHA-256 keeps them safe at rest. */
@Service
public class AlertSources implements SmartInitializingSingleton {

    private static final String FIRST = "default";

    private static final Duration BELIEF = Duration.ofSeconds(10);

    private final Map<String, Recognised> recognised = new ConcurrentHashMap<>();
    private final AlertSourceRepository sources;
    private final IntakeSettings settings;
    private final Clock clock;

    AlertSources(AlertSourceRepository sources, IntakeSettings settings, Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /** The name of the source that owns this token; what was found is believed for some seconds. */
    public Optional<String> withToken(String token) {
        var hash = hash(token);
        var seen = recognised.get(hash);
        if (seen != null && clock.instant().isBefore(seen.until())) {
            return Optional.of(seen.source());
        }
        recognised.remove(hash);
        var found = sources.findByTokenHash(hash).map(AlertSource::name);
        found.ifPresent(source ->
                recognised.put(hash, new Recognised(source, clock.instant().plus(BELIEF))));
        return found;
    }

    private record Recognised(String source, Instant until) {}

    /**
     * Creates the first source, or gives it the configured token; a generated token is printed once. Done before the
     * server listens: a 401 in between would cost the sender a whole group_interval.
     */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        var existing = sources.findByName(FIRST);
        var wanted = settings.token();
        if (existing.isPresent() && wanted != null) {
            existing.get().renewToken(hash(wanted));
            sources.save(existing.get());
        } else if (existing.isEmpty()) {
            var token = wanted == null ? generated() : wanted;
            sources.save(new AlertSource(FIRST, hash(token), clock.instant()));
            if (wanted == null) {
                System.out.println("\n  Lifeline intake token of the source 'default' (shown once): " + token + "\n");
            }
        }
    }

    private static String generated() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
