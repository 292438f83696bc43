package lifeline.source;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the first source, or gives it the configured token; a generated token is printed once. Done before the server
 * listens: a 401 in between would cost the sender a whole group_interval.
 */
@Component
class FirstSource implements SmartInitializingSingleton {

    private final AlertSourceRepository sources;
    private final SourceSettings settings;
    private final Clock clock;

    FirstSource(AlertSourceRepository sources, SourceSettings settings, Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        var existing = sources.findByName(AlertSources.FIRST);
        var wanted = settings.token();
        if (existing.isPresent() && wanted != null) {
            existing.get().renewToken(Tokens.hash(wanted), clock.instant());
            sources.save(existing.get());
        } else if (existing.isEmpty()) {
            var token = wanted == null ? Tokens.generated() : wanted;
            sources.save(new AlertSource(AlertSources.FIRST, Tokens.hash(token), clock.instant()));
            if (wanted == null) {
                System.out.println("\n  Lifeline intake token of the source 'default' (shown once): " + token + "\n");
            }
        }
    }
}
