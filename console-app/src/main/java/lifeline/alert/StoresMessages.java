package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lifeline.kernel.IncidentId;
import lifeline.scenario.Scenarios;
import lifeline.shell.AlertsTouched;
import lifeline.source.Heartbeats;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages and what they change into the tables, within the transaction of whoever calls. */
@Component
class StoresMessages {

    private static final Comparator<StoredEpisode> ORDER =
            Comparator.comparing(row -> row.identity().fingerprint());

    private final EpisodeRows rows;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final Scenarios scenarios;
    private final Heartbeats heartbeats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoresMessages(
            EpisodeRows rows,
            Deliveries deliveries,
            Receivers receivers,
            Scenarios scenarios,
            Heartbeats heartbeats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.scenarios = scenarios;
        this.heartbeats = heartbeats;
        this.events = events;
        this.clock = clock;
    }

    /** What a message changed, and whether alerts of it wait for their routing. */
    record Stored(int opened, int changed, boolean isAwaitingRouting, Set<IncidentId> incidents) {}

    /** Answers in the order of the messages. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Stored> store(List<Delivery> messages) {
        var now = clock.instant();
        deliveries.keep(messages, now);
        var bySource = new LinkedHashMap<String, List<Delivery>>();
        for (Delivery message : messages) {
            note(message, now);
            bySource.computeIfAbsent(message.source(), _ -> new ArrayList<>()).add(message);
        }
        var stored = new java.util.IdentityHashMap<Delivery, Stored>();
        bySource.forEach((source, same) -> store(source, same, stored, now));
        return messages.stream()
                .map(stored::get)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private void note(Delivery message, Instant now) {
        if (message.body().length > 0) {
            receivers.note(message, now);
        }
        if (message.signals().stream().anyMatch(this::isHeartbeat)) {
            heartbeats.heard(message.source(), now);
        }
    }

    private void store(String source, List<Delivery> messages, java.util.Map<Delivery, Stored> stored, Instant now) {
        var taken = new TakesSignals(source, known(source, messages), this::whereTo, now);
        for (Delivery message : messages) {
            stored.put(message, take(message, taken));
        }
        // Always in the same order, so that two replicas wait for each other and never deadlock.
        rows.update(taken.touched().stream().sorted(ORDER).toList(), now);
        rows.insert(
                source,
                taken.begun().stream()
                        .sorted(Comparator.comparing(EpisodeRows.Begun::row, ORDER))
                        .toList(),
                now);
        taken.events().forEach(events::publishEvent);
        if (!taken.begun().isEmpty() || taken.changed() > 0) {
            events.publishEvent(new AlertsTouched());
        }
    }

    private static Stored take(Delivery message, TakesSignals taken) {
        var begun = taken.begun().size();
        var changed = taken.changed();
        message.signals().stream()
                .sorted(Comparator.comparing(Signal::fingerprint))
                .forEach(taken::take);
        var mine = taken.begun().subList(begun, taken.begun().size());
        var fingerprints = message.signals().stream().map(Signal::fingerprint).collect(Collectors.toSet());
        return new Stored(
                mine.size(),
                taken.changed() - changed,
                mine.stream().anyMatch(one -> one.routing() == Routing.PENDING),
                taken.incidents(fingerprints));
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

    /** The incidents that alerts of the message are in now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<IncidentId> incidentsOf(Delivery message) {
        return known(message.source(), List.of(message)).stream()
                .flatMap(
                        row -> java.util.stream.Stream.ofNullable(row.identity().incident()))
                .collect(Collectors.toSet());
    }

    /** The episodes that the messages may speak of. */
    private List<StoredEpisode> known(String source, List<Delivery> messages) {
        var signals =
                messages.stream().flatMap(message -> message.signals().stream()).toList();
        return signals.stream()
                .map(Signal::startsAt)
                .min(Comparator.naturalOrder())
                .map(earliest -> rows.known(
                        source, signals.stream().map(Signal::fingerprint).collect(Collectors.toSet()), earliest))
                .orElse(List.of());
    }
}
