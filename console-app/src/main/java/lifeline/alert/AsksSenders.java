package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import lifeline.source.Heartbeats;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks senders what fires: for the rest of a message that was cut off, and, while their alerts hold an incident open,
 * whether those still hold. A resolve may never come: silenced, cut off, the sender restarted, or told not to send it.
 */
@Component
public class AsksSenders {

    private static final Logger LOG = LoggerFactory.getLogger(AsksSenders.class);

    private final ListedAlerts listed;
    private final Receivers receivers;
    private final Doubts doubts;
    private final AlertIntake intake;
    private final Heartbeats heartbeats;
    private final IntakeSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @SuppressWarnings("checkstyle:ParameterNumber") // it stands between all of them
    AsksSenders(
            ListedAlerts listed,
            Receivers receivers,
            Doubts doubts,
            AlertIntake intake,
            Heartbeats heartbeats,
            IntakeSettings settings,
            TaskScheduler scheduler,
            Clock clock) {
        this.listed = listed;
        this.receivers = receivers;
        this.doubts = doubts;
        this.intake = intake;
        this.heartbeats = heartbeats;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** When a sender was last asked, and why it did not answer if it did not. */
    public record Asked(Instant at, @Nullable String problem) {}

    /** Whether the source's sender can be asked at all. */
    public boolean canAsk(String source) {
        return listed.sources().contains(source);
    }

    public Optional<Asked> lastAsked(String source) {
        return Optional.ofNullable(asked.get(source));
    }

    /** The last message of each receiver that was cut off. */
    public List<Truncation> truncations() {
        return receivers.truncations();
    }

    /** Soon, but not before the sender of the message has its answer. */
    @EventListener
    void on(AlertsCutOff cut) {
        scheduler.schedule(this::sweep, clock.instant());
    }

    @Scheduled(
            initialDelayString = "${lifeline.alertmanager.poll:PT30S}",
            fixedDelayString = "${lifeline.alertmanager.poll:PT30S}")
    void sweep() {
        oneAtATime.lock();
        try {
            listed.sources().stream().filter(this::isDue).forEach(this::ask);
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean isDue(String source) {
        return doubts.areDue(source, clock.instant())
                || truncations().stream().anyMatch(cut -> cut.source().equals(source) && !cut.isFetched());
    }

    private void ask(String source) {
        var now = clock.instant();
        try {
            var answer = listed.of(source);
            tell(source, answer);
            var fingerprints =
                    answer.stream().map(one -> one.signal().fingerprint()).collect(Collectors.toSet());
            doubts.settle(source, fingerprints, now, settings.staleAfter());
            receivers.fetched(source, now);
            asked.put(source, new Asked(now, null));
        } catch (ListingUnavailable e) {
            LOG.warn("The source {} cannot be asked what fires: {}", source, e.getMessage());
            asked.put(source, new Asked(now, e.getMessage()));
        }
    }

    /** What is listed for us and not muted is taken like a message. A heartbeat must come by itself to count. */
    private void tell(String source, List<ListedAlerts.Listed> answer) {
        var ours = receivers.of(source);
        var signals = answer.stream()
                .filter(one -> !one.isMuted() && one.receivers().stream().anyMatch(ours::contains))
                .map(ListedAlerts.Listed::signal)
                .filter(signal -> !heartbeats.isHeartbeat(signal.labels()))
                .toList();
        if (!signals.isEmpty()) {
            intake.receive(new Delivery(source, "", signals, 0, new byte[0]));
        }
    }
}
