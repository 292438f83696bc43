package lifeline.source;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lifeline.kernel.Labels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Listens for the signs of life of sources and knows who has fallen silent. */
@Service
@Transactional
public class Heartbeats {

    private final AlertSourceRepository sources;
    private final SourceSettings settings;
    private final Clock clock;
    private final Instant listeningSince;

    Heartbeats(AlertSourceRepository sources, SourceSettings settings, Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
        this.listeningSince = clock.instant();
    }

    /** Whether an alert with these labels is a sign of life rather than something to look at. */
    public boolean isHeartbeat(Labels labels) {
        return labels.find("alertname").filter(settings.heartbeats()::contains).isPresent();
    }

    /** Part of the transaction that stores the message. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void heard(String source, Instant at) {
        sources.heard(source, at, settings.heartbeatWithin().toSeconds());
    }

    /** The sources of which a sign of life is expected, silent or not. */
    @Transactional(readOnly = true)
    public List<SourceView> expected() {
        return sources.findAllByOrderByName().stream()
                .map(AlertSource::view)
                .filter(source -> source.heartbeat().isExpected())
                .toList();
    }

    public Heartbeat.State stateOf(SourceView source) {
        return source.heartbeat().at(clock.instant(), listeningSince);
    }

    /** The sources that ought to have been heard and were not: of what they watch, nobody would hear now. */
    @Transactional(readOnly = true)
    public List<SourceView> silent() {
        return expected().stream()
                .filter(source -> stateOf(source) == Heartbeat.State.SILENT)
                .toList();
    }
}
