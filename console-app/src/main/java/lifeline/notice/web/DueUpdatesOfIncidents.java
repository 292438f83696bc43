package lifeline.notice.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lifeline.deadline.ClockState;
import lifeline.incident.IncidentAddition;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import lifeline.notice.DueUpdate;
import lifeline.notice.Updates;
import org.springframework.stereotype.Component;

/** The updates that people wait for, as programs read them. */
@Component
class DueUpdatesOfIncidents implements IncidentAddition {

    private final Updates updates;
    private final Incidents incidents;
    private final Clock clock;

    DueUpdatesOfIncidents(Updates updates, Incidents incidents, Clock clock) {
        this.updates = updates;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** An update that is due, and how its countdown stands. */
    record DueJson(String audience, Instant startedAt, Instant dueAt, ClockState state) {}

    @Override
    public String name() {
        return "updatesDue";
    }

    @Override
    public Map<IncidentId, List<Object>> of(Collection<IncidentId> wanted) {
        var now = clock.instant();
        var due = new HashMap<IncidentId, List<Object>>();
        updates.due(incidents.all(wanted))
                .forEach((incident, list) -> due.put(
                        incident,
                        list.stream().<Object>map(one -> json(one, now)).toList()));
        return due;
    }

    private static DueJson json(DueUpdate due, Instant now) {
        return new DueJson(
                due.audience().word(),
                due.startedAt(),
                due.dueAt(),
                due.countdown().state(now));
    }
}
