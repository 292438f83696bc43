package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lifeline.kernel.IncidentId;
import lifeline.shell.AlertsTouched;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes messages in: stores them and what they change in one transaction, then tells the rest of the house. */
@Service
public class AlertIntake {

    private static final int ATTEMPTS = 5;

    private final AlertRepository alerts;
    private final DeliveryRepository deliveries;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertIntake(
            AlertRepository alerts,
            DeliveryRepository deliveries,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
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
                var tally = transaction.execute(_ -> store(delivery, clock.instant()));
                events.publishEvent(new AlertsStored(clock.instant()));
                return receipt(delivery, tally);
            } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Tally store(Delivery delivery, Instant now) {
        deliveries.save(new DeliveryRecord(delivery, now));
        var fingerprints = delivery.signals().stream().map(Signal::fingerprint).collect(Collectors.toSet());
        var latest = latest(delivery.source(), fingerprints);
        var tally = new Tally();
        for (Signal signal : delivery.signals()) {
            tally.count(take(delivery.source(), signal, latest, now));
        }
        if (tally.changedAnything()) {
            events.publishEvent(new AlertsTouched());
        }
        return tally;
    }

    private Map<String, Alert> latest(String source, Set<String> fingerprints) {
        var latest = new HashMap<String, Alert>();
        for (Alert alert : alerts.findBySourceAndFingerprintInOrderByStartsAtDesc(source, fingerprints)) {
            latest.merge(alert.fingerprint(), alert, (newer, older) -> older.isFiring() ? older : newer);
        }
        return latest;
    }

    private Optional<Episode.Decision> take(String source, Signal signal, Map<String, Alert> latest, Instant now) {
        var known = latest.get(signal.fingerprint());
        var decision =
                known == null ? Episode.Decision.NEW_EPISODE : known.episode().on(signal);
        switch (decision) {
            case REPEATED -> {
                return Optional.empty();
            }
            case NEW_EPISODE -> latest.put(signal.fingerprint(), alerts.save(new Alert(source, signal, now)));
            case STARTED_EARLIER -> startedEarlier(known, signal.startsAt(), now);
            case RESOLVED -> resolve(known, signal, now);
        }
        return Optional.of(decision);
    }

    private void startedEarlier(@Nullable Alert known, Instant earlier, Instant now) {
        if (known != null) {
            known.startedEarlier(earlier, now);
            alerts.save(known);
        }
    }

    private void resolve(@Nullable Alert known, Signal signal, Instant now) {
        if (known == null) {
            return;
        }
        var endedAt = signal.endsAt() == null ? now : signal.endsAt();
        known.resolve(endedAt, now);
        var view = alerts.save(known).view();
        if (view.incident() != null) {
            events.publishEvent(new AlertResolved(view.incident(), view.id(), view.name(), view.source(), endedAt));
        }
    }

    private Receipt receipt(Delivery delivery, Tally tally) {
        var incidents = new LinkedHashSet<IncidentId>();
        var fingerprints = delivery.signals().stream().map(Signal::fingerprint).collect(Collectors.toSet());
        for (Alert alert : latest(delivery.source(), fingerprints).values()) {
            Optional.ofNullable(alert.view().incident()).ifPresent(incidents::add);
        }
        return new Receipt(delivery.signals().size(), tally.opened, tally.changed, List.copyOf(incidents));
    }

    /** What a message changed: {@code repeated} is the rest. */
    public record Receipt(int received, int opened, int changed, List<IncidentId> incidents) {

        public int repeated() {
            return received - opened - changed;
        }
    }

    private static final class Tally {
        private int opened;
        private int changed;

        void count(Optional<Episode.Decision> decision) {
            decision.ifPresent(made -> {
                if (made == Episode.Decision.NEW_EPISODE) {
                    opened++;
                } else {
                    changed++;
                }
            });
        }

        boolean changedAnything() {
            return opened + changed > 0;
        }
    }
}
