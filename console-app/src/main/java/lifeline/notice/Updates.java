package lifeline.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.RoleNeeded;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.scenario.Scenario;
import lifeline.scenario.Scenarios;
import lifeline.scenario.UpdateRhythms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people were told of an incident, what they would be told now, and when they wait for the next. */
@Service
@Transactional
public class Updates {

    private final UpdateRepository updates;
    private final Incidents incidents;
    private final Scenarios scenarios;
    private final WritesUpdates writes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Updates(
            UpdateRepository updates,
            Incidents incidents,
            Scenarios scenarios,
            WritesUpdates writes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.updates = updates;
        this.incidents = incidents;
        this.scenarios = scenarios;
        this.writes = writes;
        this.events = events;
        this.clock = clock;
    }

    /** The updates of an incident, in the order in which they were told. */
    @Transactional(readOnly = true)
    public List<StakeholderUpdate> of(IncidentId incident) {
        return updates.findByIncidentIdInOrderByPublishedAt(List.of(incident.value())).stream()
                .map(UpdateRow::update)
                .toList();
    }

    /** The updates that people wait for, by incident. */
    @Transactional(readOnly = true)
    public Map<IncidentId, List<DueUpdate>> due(Collection<IncidentSummary> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var ids = wanted.stream().map(incident -> incident.id().value()).toList();
        var published = updates.findByIncidentIdInOrderByPublishedAt(ids).stream()
                .map(UpdateRow::update)
                .collect(Collectors.groupingBy(StakeholderUpdate::incident));
        return wanted.stream()
                .collect(Collectors.toMap(
                        IncidentSummary::id,
                        incident -> schedule(incident, published.getOrDefault(incident.id(), List.of()))
                                .due()));
    }

    /** The text that {@code wanted} makes when it is written at {@code asOf}: the facts, and the person's words. */
    @Transactional(readOnly = true)
    public Draft draft(IncidentId id, NewUpdate wanted, Instant asOf) {
        var incident = incidents.get(id);
        var next = schedule(incident, of(id)).next(wanted.audience(), wanted.status(), asOf);
        return new Draft(writes.text(incident, wanted, asOf, next), next.orElse(null));
    }

    /** As {@link #draft}, written now. */
    @Transactional(readOnly = true)
    public Draft draft(IncidentId id, NewUpdate wanted) {
        return draft(id, wanted, clock.instant());
    }

    /**
     * Records that people were told; for communications or command. Throws {@link UpdateRefused} for what says too
     * little or too much, and {@link RoleNeeded}.
     */
    public StakeholderUpdate publish(IncidentId id, NewUpdate wanted, Instant asOf, Actor by) {
        var incident = incidents.get(id);
        if (wanted.languages().isEmpty()) {
            throw UpdateRefused.noLanguage();
        }
        if (wanted.where().isBlank()) {
            throw UpdateRefused.nowhere();
        }
        if (wanted.status() == UpdateStatus.RESOLVED && incident.moments().recoveredAt() == null) {
            throw UpdateRefused.notRecovered();
        }
        var teller = teller(incident, by);
        var now = clock.instant();
        var draft = draft(id, wanted, asOf.isAfter(now) ? now : asOf);
        var update = new StakeholderUpdate(
                UUID.randomUUID(),
                id,
                wanted.audience(),
                wanted.status(),
                draft.text(),
                wanted.where().strip(),
                draft.nextDueAt(),
                now,
                teller);
        updates.save(new UpdateRow(update));
        events.publishEvent(new UpdatePublished(
                id, update.audience(), update.status(), update.text(), update.where(), teller, now));
        return update;
    }

    /** As {@link #publish}, written now. */
    public StakeholderUpdate publish(IncidentId id, NewUpdate wanted, Actor by) {
        return publish(id, wanted, clock.instant(), by);
    }

    private UpdateSchedule schedule(IncidentSummary incident, List<StakeholderUpdate> published) {
        var rhythms = Optional.ofNullable(incident.scenario())
                .flatMap(scenarios::find)
                .map(Scenario::updates)
                .orElse(UpdateRhythms.USUAL);
        return new UpdateSchedule(incident, rhythms, published);
    }

    private static Actor teller(IncidentSummary incident, Actor by) {
        return Arrays.stream(new ResponseRole[] {ResponseRole.COMMUNICATIONS, ResponseRole.COMMAND})
                .filter(role -> incident.holds(by.name(), role))
                .findFirst()
                .map(by::as)
                .orElseThrow(() -> new RoleNeeded(ResponseRole.COMMUNICATIONS));
    }
}
