package lifeline.source;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The known senders of alerts, and what an administrator may do with them. */
@Service
@Transactional
public class AlertSources {

    /** The source that is always there. */
    public static final String FIRST = "default";

    /** Who the console is when it raises an alert about itself. */
    public static final String CONSOLE = "lifeline";

    private static final Logger LOG = LoggerFactory.getLogger(AlertSources.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?");

    private final AlertSourceRepository sources;
    private final RecognisesTokens recognises;
    private final Clock clock;

    AlertSources(AlertSourceRepository sources, RecognisesTokens recognises, Clock clock) {
        this.sources = sources;
        this.recognises = recognises;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SourceView> all() {
        return sources.findAllByOrderByName().stream().map(AlertSource::view).toList();
    }

    /** Answers the new source's token, which nobody can ask for again. */
    public String add(String name, String by) {
        if (!NAME.matcher(name).matches() || name.equals(CONSOLE)) {
            throw SourceRefused.name(name);
        }
        if (sources.findByName(name).isPresent()) {
            throw SourceRefused.taken(name);
        }
        var token = Tokens.generated();
        sources.save(new AlertSource(name, Tokens.hash(token), clock.instant()));
        LOG.info("{} added the alert source {}", by, name);
        return token;
    }

    /** Answers the new token. The one before is taken until it is retired; one before that no more. */
    public String renewToken(String name, String by) {
        var source = find(name);
        var token = Tokens.generated();
        source.renewToken(Tokens.hash(token), clock.instant());
        sources.save(source);
        recognises.forget();
        LOG.info("{} renewed the token of the alert source {}", by, name);
        return token;
    }

    /** Refuses the former token from now on; other consoles do within seconds. */
    public void retireFormerToken(String name, String by) {
        var source = find(name);
        source.retireFormerToken();
        sources.save(source);
        recognises.forget();
        LOG.info("{} retired the former token of the alert source {}", by, name);
    }

    /** {@link Duration#ZERO} expects none. Refuses what is under a minute: no sender's rhythm is that exact. */
    public void expectHeartbeat(String name, Duration every, String by) {
        if (!every.isZero() && every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw SourceRefused.heartbeat(every);
        }
        var source = find(name);
        source.expectHeartbeat(every, clock.instant());
        sources.save(source);
        LOG.info("{} expects a heartbeat of the alert source {} every {}", by, name, every);
    }

    /** Takes nothing more from it; what it sent stays. */
    public void remove(String name, String by) {
        if (name.equals(FIRST)) {
            throw SourceRefused.first();
        }
        sources.delete(find(name));
        recognises.forget();
        LOG.info("{} removed the alert source {}", by, name);
    }

    private AlertSource find(String name) {
        return sources.findByName(name).orElseThrow(() -> SourceRefused.unknown(name));
    }
}
