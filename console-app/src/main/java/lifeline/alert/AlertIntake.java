package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lifeline.kernel.IncidentId;
import lifeline.scenario.Scenarios;
import lifeline.shell.AlertsTouched;
import lifeline.source.Heartbeats;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes messages in: stores them and what they change in one transaction, then tells the rest of the house. */
@Service
public class AlertIntake {

    private static final int ATTEMPTS = 12;

    private final EpisodeRows rows;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final Scenarios scenarios;
    private final Heartbeats heartbeats;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertIntake(
            EpisodeRows rows,
            Deliveries deliveries,
            Receivers receivers,
            Scenarios scenarios,
            Heartbeats heartbeats,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.scenarios = scenarios;
        this.heartbeats = heartbeats;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores the message and returns after the commit. Receiving a message twice, or two replicas receiving it at
     * once, changes nothing the second time: the loser of the race reads again what the winner stored.
     */
    public Receipt receive(Delivery delivery) {
        for (var attempt = 1; ; attempt++) {
            try {
                return receipt(delivery, transaction.execute(_ -> store(delivery, clock.instant())));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private TakesSignals store(Delivery delivery, Instant now) {
        deliveries.keep(delivery, now);
        if (delivery.body().length > 0) {
            receivers.note(delivery, now);
        }
        if (delivery.signals().stream().anyMatch(this::isHeartbeat)) {
            heartbeats.heard(delivery.source(), now);
        }
        var taken = new TakesSignals(delivery.source(), known(delivery), this::whereTo, now);
        // Always in the same order, so that two replicas wait for each other and never deadlock.
        delivery.signals().stream()
                .sorted(Comparator.comparing(Signal::fingerprint))
                .forEach(taken::take);
        var begun = taken.begun();
        var touched = taken.touched().stream()
                .sorted(Comparator.comparing(row -> row.identity().fingerprint()))
                .toList();
        rows.update(touched, now);
        rows.insert(delivery.source(), begun, now);
        taken.events().forEach(events::publishEvent);
        if (!begun.isEmpty() || taken.changed() > 0) {
            events.publishEvent(new AlertsTouched());
        }
        return taken;
    }

    private boolean isHeartbeat(Signal signal) {
        return signal.status() == AlertStatus.FIRING && heartbeats.isHeartbeat(signal.labels());
    }

    /** A sign of life needs nobody; of the rest, what concerns no scenario waits for a person. */
    private Routing whereTo(Signal signal) {
        if (heartbeats.isHeartbeat(signal.labels())) {
            return Routing.SET_ASIDE;
        }
        return scenarios.match(signal.labels()).isPresent() ? Routing.PENDING : Routing.UNMATCHED;
    }

    /** The episodes that the message may speak of. */
    private List<StoredEpisode> known(Delivery delivery) {
        var fingerprints = delivery.signals().stream().map(Signal::fingerprint).collect(Collectors.toSet());
        return delivery.signals().stream()
                .map(Signal::startsAt)
                .min(Comparator.naturalOrder())
                .map(earliest -> rows.known(delivery.source(), fingerprints, earliest))
                .orElse(List.of());
    }

    /** Alerts of a scenario are routed before the answer, so that it can name their incident. */
    private Receipt receipt(Delivery delivery, TakesSignals taken) {
        Set<IncidentId> incidents = new LinkedHashSet<>(taken.incidents());
        if (delivery.truncated() > 0) {
            events.publishEvent(new AlertsCutOff(delivery.source()));
        }
        if (taken.begun().stream().anyMatch(begun -> begun.routing() == Routing.PENDING)) {
            events.publishEvent(new AlertsStored(clock.instant()));
            var routed = transaction.execute(_ -> known(delivery));
            routed.stream()
                    .flatMap(row -> Stream.ofNullable(row.identity().incident()))
                    .forEach(incidents::add);
        }
        return new Receipt(delivery.signals().size(), taken.begun().size(), taken.changed(), List.copyOf(incidents));
    }

    /** What a message changed: {@code repeated} is the rest. */
    public record Receipt(int received, int opened, int changed, List<IncidentId> incidents) {

        public int repeated() {
            return Math.max(0, received - opened - changed);
        }
    }
}
