package lifeline.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lifeline.deadline.Countdown;
import lifeline.deadline.Countdowns;
import lifeline.deadline.Crossing;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The updates that people wait for, as the engine that announces crossings sees them. */
@Component
@Transactional(readOnly = true)
class UpdateCountdowns implements Countdowns {

    private final Incidents incidents;
    private final Updates updates;
    private final ApplicationEventPublisher events;

    UpdateCountdowns(Incidents incidents, Updates updates, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.updates = updates;
        this.events = events;
    }

    private record Waiting(IncidentId incident, DueUpdate update) {

        /** One for each start and each end: a later promise is another countdown. */
        String key() {
            return "update:" + incident + ":" + update.audience().word() + ":"
                    + update.startedAt().toEpochMilli() + ":" + update.dueAt().toEpochMilli();
        }
    }

    private List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        List<IncidentSummary> open = incidents.open();
        updates.due(open).forEach((incident, due) -> due.forEach(update -> waiting.add(new Waiting(incident, update))));
        return waiting;
    }

    @Override
    public Map<String, Countdown> at(Instant now) {
        return waiting().stream()
                .collect(Collectors.toMap(Waiting::key, waits -> waits.update().countdown()));
    }

    @Override
    @Transactional
    public boolean crossed(Crossing crossing) {
        Optional<Waiting> found = waiting().stream()
                .filter(waits -> waits.key().equals(crossing.key()))
                .findFirst();
        found.ifPresent(waits -> events.publishEvent(new UpdateLate(
                waits.incident(),
                waits.update().audience(),
                crossing.mark().isAll(),
                crossing.countdown().left(crossing.at()),
                crossing.at())));
        return found.isPresent();
    }
}
