package lifeline.clock;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What incidents ask of people by a moment: the duties of their scenario, and the postmortem. */
@Service
@Transactional
public class IncidentDeadlines {

    private final IncidentDeadlineRepository deadlines;
    private final Clock clock;

    IncidentDeadlines(IncidentDeadlineRepository deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The earliest to have begun first. */
    @Transactional(readOnly = true)
    public List<DeadlineReading> of(Collection<IncidentId> incidents) {
        var ids = incidents.stream().map(IncidentId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : deadlines.findByIncidentIdInAndDroppedFalseOrderByStartedAt(ids).stream()
                        .map(one -> new DeadlineReading(one.incident(), one.name(), one.title(), one.countdown()))
                        .toList();
    }

    /** Done twice changes nothing. Throws {@link NoSuchDeadline}. */
    public void done(IncidentId incident, String name, String note, Actor by) {
        var found = deadlines
                .findByIncidentIdAndName(incident.value(), name)
                .filter(one -> !one.isDropped())
                .orElseThrow(() -> new NoSuchDeadline(name));
        found.done(note, by, clock.instant());
        deadlines.save(found);
    }
}
