package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lifeline.kernel.IncidentId;
import lifeline.scenario.Scenarios;
import lifeline.shell.AlertsTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes messages in: stores them and what they change in one transaction, then tells the rest of the house. */
@Service
public class AlertIntake {

    private static final int ATTEMPTS = 12;

    private final AlertRepository alerts;
    private final Deliveries deliveries;
    private final Scenarios scenarios;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertIntake(
            AlertRepository alerts,
            Deliveries deliveries,
            Scenarios scenarios,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.scenarios = scenarios;
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
                if (tally.pending) {
                    events.publishEvent(new AlertsStored(clock.instant()));
                    tally.incidents.addAll(incidents(known(delivery)));
                }
                return new Receipt(
                        delivery.signals().size(), tally.opened, tally.changed, List.copyOf(tally.incidents));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Tally store(Delivery delivery, Instant now) {
        deliveries.keep(delivery, now);
        var known = known(delivery);
        var tally = new Tally();
        // Always in the same order, so that two replicas wait for each other and never deadlock.
        delivery.signals().stream()
                .sorted(Comparator.comparing(Signal::fingerprint))
                .forEach(signal -> take(delivery.source(), signal, known, now, tally));
        tally.incidents.addAll(incidents(known));
        if (tally.opened + tally.changed > 0) {
            events.publishEvent(new AlertsTouched());
        }
        return tally;
    }

    /** The episodes that the message may speak of: those that are open, or ended after its earliest start. */
    private Map<String, List<Alert>> known(Delivery delivery) {
        var known = new HashMap<String, List<Alert>>();
        var fingerprints = delivery.signals().stream().map(Signal::fingerprint).collect(Collectors.toSet());
        delivery.signals().stream()
                .map(Signal::startsAt)
                .min(Comparator.naturalOrder())
                .map(earliest -> alerts.endingAfter(delivery.source(), fingerprints, earliest))
                .orElse(List.of())
                .forEach(alert -> known.computeIfAbsent(alert.fingerprint(), _ -> new ArrayList<>())
                        .add(alert));
        return known;
    }

    private void take(String source, Signal signal, Map<String, List<Alert>> known, Instant now, Tally tally) {
        var rows = known.computeIfAbsent(signal.fingerprint(), _ -> new ArrayList<>());
        SortedSet<Fact> facts =
                rows.stream().flatMap(row -> row.facts().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (!facts.add(Fact.of(signal, now))) {
            return;
        }
        var before = tally.opened;
        var changed = false;
        if (!rows.isEmpty()) {
            rows.getLast().touch(now);
        }
        for (Episode episode : Episode.of(facts)) {
            var row = rows.stream()
                    .filter(alert -> episode.covers(alert.startsAt()))
                    .findFirst();
            if (row.isPresent()) {
                changed |= learn(row.get(), episode, now);
            } else {
                var ordinal = rows.isEmpty() ? 1 : rows.getLast().ordinal() + 1;
                var routing = scenarios.match(signal.labels()).isPresent() ? Routing.PENDING : Routing.UNMATCHED;
                rows.add(alerts.save(new Alert(source, signal, episode, ordinal, routing, now)));
                tally.opened++;
                tally.pending |= routing == Routing.PENDING;
            }
        }
        tally.changed += changed && tally.opened == before ? 1 : 0;
    }

    private boolean learn(Alert alert, Episode episode, Instant now) {
        var before = alert.view();
        if (!alert.learn(episode, now)) {
            return false;
        }
        var after = alert.view();
        var incident = after.incident();
        if (incident != null && before.isFiring() && after.endsAt() != null) {
            events.publishEvent(new AlertResolved(incident, after.id(), after.name(), after.source(), after.endsAt()));
        }
        if (incident != null && after.startsAt().isBefore(before.startsAt())) {
            events.publishEvent(new AlertStartedEarlier(incident));
        }
        return before.isFiring() != after.isFiring() || !before.startsAt().equals(after.startsAt());
    }

    private static List<IncidentId> incidents(Map<String, List<Alert>> known) {
        return known.values().stream()
                .flatMap(List::stream)
                .flatMap(alert -> Stream.ofNullable(alert.incident()))
                .toList();
    }

    /** What a message changed: {@code repeated} is the rest. */
    public record Receipt(int received, int opened, int changed, List<IncidentId> incidents) {

        public int repeated() {
            return Math.max(0, received - opened - changed);
        }
    }

    private static final class Tally {
        private final Set<IncidentId> incidents = new LinkedHashSet<>();
        private int opened;
        private int changed;
        private boolean pending;
    }
}
