package lifeline.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows a sender by its token, and notes now and then that it was seen. */
@Service
public class RecognisesTokens {

    private static final Duration BELIEF = Duration.ofSeconds(10);

    private final Map<String, Recognised> recognised = new ConcurrentHashMap<>();
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();
    private final AlertSourceRepository sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecognisesTokens(AlertSourceRepository sources, TransactionTemplate transaction, Clock clock) {
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Recognised(String source, boolean former, Instant until) {}

    /** The name of the source that owns this token; what was found is believed for some seconds. */
    public Optional<String> sourceOf(String token) {
        var hash = Tokens.hash(token);
        var now = clock.instant();
        var known = recognised.get(hash);
        if (known == null || !now.isBefore(known.until())) {
            known = ask(hash, now).orElse(null);
        }
        if (known == null) {
            recognised.remove(hash);
            return Optional.empty();
        }
        recognised.put(hash, known);
        note(hash, known.former(), now);
        return Optional.of(known.source());
    }

    private Optional<Recognised> ask(String hash, Instant now) {
        var until = now.plus(BELIEF);
        return sources.findByTokenHash(hash)
                .map(found -> new Recognised(found.name(), false, until))
                .or(() -> sources.findByFormerHash(hash).map(found -> new Recognised(found.name(), true, until)));
    }

    /** One of many senders at once writes it; a message is never refused because of it. */
    private void note(String hash, boolean former, Instant now) {
        var before = noted.get(hash);
        var due = before == null || now.isAfter(before.plus(BELIEF));
        if (!due || !(before == null ? noted.putIfAbsent(hash, now) == null : noted.replace(hash, before, now))) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                if (former) {
                    sources.formerSeen(hash, now);
                } else {
                    sources.seen(hash, now);
                }
            });
        } catch (DataAccessException | TransactionException e) {
            noted.remove(hash);
        }
    }

    /** Asks anew for every token, after one has changed. */
    void forget() {
        recognised.clear();
        noted.clear();
    }
}
