package lifeline.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lifeline.clock.IncidentDeadline.Due;
import lifeline.incident.IncidentMoved;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.OwesPostmortems;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.scenario.DeadlineRule;
import lifeline.scenario.Scenario;
import lifeline.scenario.Scenarios;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the deadlines of incidents in step with their milestones. Safe to run twice. */
@Component
class KeepsDeadlines {

    private static final BilingualText POSTMORTEM = new BilingualText("Hold the postmortem review", "召开复盘评审");

    private final IncidentDeadlineRepository deadlines;
    private final RtoClockRepository clocks;
    private final Scenarios scenarios;
    private final Incidents incidents;
    private final OwesPostmortems postmortems;
    private final Clock clock;

    KeepsDeadlines(
            IncidentDeadlineRepository deadlines,
            RtoClockRepository clocks,
            Scenarios scenarios,
            Incidents incidents,
            OwesPostmortems postmortems,
            Clock clock) {
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.scenarios = scenarios;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.clock = clock;
    }

    /** After the clocks have moved. */
    @EventListener
    @Order(10)
    @Transactional
    public void on(IncidentMoved moved) {
        var incident = incidents.get(moved.incidentId());
        refresh(incident);
        switch (moved.to()) {
            case CLOSED -> postmortem(moved.incidentId(), one -> one.done("", moved.actor(), moved.occurredAt()));
            case MITIGATING -> postmortem(moved.incidentId(), IncidentDeadline::drop);
            case DISMISSED -> drop(moved.incidentId());
            default -> {}
        }
    }

    private void postmortem(IncidentId incident, Consumer<IncidentDeadline> change) {
        deadlines
                .findByIncidentIdAndName(incident.value(), IncidentDeadline.POSTMORTEM)
                .ifPresent(one -> {
                    change.accept(one);
                    deadlines.save(one);
                });
    }

    @Scheduled(fixedDelayString = "${lifeline.clock.sweep:PT2S}")
    @Transactional
    public void sweep() {
        incidents.open().forEach(this::refresh);
    }

    private void drop(IncidentId incident) {
        deadlines
                .findByIncidentIdInAndDroppedFalseOrderByStartedAt(List.of(incident.value()))
                .forEach(one -> {
                    one.drop();
                    deadlines.save(one);
                });
    }

    private void refresh(IncidentSummary incident) {
        for (Due due : dues(incident)) {
            var known = deadlines.findByIncidentIdAndName(incident.id().value(), due.name());
            if (known.isEmpty()) {
                deadlines.save(new IncidentDeadline(incident.id(), due, clock.instant()));
            } else {
                known.get().countFrom(due.startedAt());
                deadlines.save(known.get());
            }
        }
    }

    private List<Due> dues(IncidentSummary incident) {
        var found = new ArrayList<Due>();
        if (incident.state() == IncidentState.DISMISSED) {
            return found;
        }
        var scenario = Optional.ofNullable(incident.scenario()).flatMap(scenarios::find);
        for (DeadlineRule rule : scenario.map(Scenario::deadlines).orElse(List.of())) {
            start(rule, incident)
                    .map(from -> new Due(rule.id(), rule.title(), from, rule.within()))
                    .ifPresent(found::add);
        }
        var recovered = incident.moments().recoveredAt();
        if (recovered != null && !incident.state().equals(IncidentState.MITIGATING)) {
            scenario.filter(_ -> postmortems.isOwed(incident))
                    .map(one -> new Due(
                            IncidentDeadline.POSTMORTEM,
                            POSTMORTEM,
                            recovered,
                            one.postmortem().dueWithin()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Instant> start(DeadlineRule rule, IncidentSummary incident) {
        var moments = incident.moments();
        return switch (rule.from()) {
            case IMPACT ->
                Optional.of(clocks.findByIncidentIdOrderByAsset(incident.id().value()).stream()
                        .map(one -> one.clock().startedAt())
                        .min(Instant::compareTo)
                        .orElse(moments.detectedAt()));
            case DETECTED -> Optional.of(moments.detectedAt());
            case ACKNOWLEDGED -> Optional.ofNullable(moments.acknowledgedAt());
            case ACTIVATED -> Optional.ofNullable(moments.activatedAt());
            case RECOVERED -> Optional.ofNullable(moments.recoveredAt());
        };
    }
}
