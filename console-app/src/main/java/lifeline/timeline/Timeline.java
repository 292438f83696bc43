package lifeline.timeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers every {@link Recordable} event, in the transaction that caused it, and tells it in order. */
@Service
public class Timeline {

    private final TimelineEntryRepository entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Timeline(TimelineEntryRepository entries, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses to run outside a transaction: a change that cannot be remembered does not happen. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Recordable event) {
        entries.save(new TimelineEntry(event, clock.instant()));
        events.publishEvent(new IncidentTouched(event.incidentId()));
    }

    /** Every line about the incident, by the time it happened. */
    @Transactional(readOnly = true)
    public List<TimelineLine> of(IncidentId incident) {
        return entries.findByIncidentIdOrderByOccurredAtAscIdAsc(incident.value()).stream()
                .map(TimelineEntry::line)
                .toList();
    }

    /** The first lines about the incident, by the time they happened. */
    @Transactional(readOnly = true)
    public List<TimelineLine> first(IncidentId incident, int most) {
        return entries.findByIncidentIdOrderByOccurredAtAscIdAsc(incident.value(), Limit.of(most)).stream()
                .map(TimelineEntry::line)
                .toList();
    }

    /** The lines that follow the one with this id; empty when the incident has no such line. */
    @Transactional(readOnly = true)
    public Optional<List<TimelineLine>> after(long id, IncidentId incident, int most) {
        return entries.findByIdAndIncidentId(id, incident.value())
                .map(TimelineEntry::line)
                .map(line -> entries.findLater(incident.value(), line.occurredAt(), id, Limit.of(most)).stream()
                        .map(TimelineEntry::line)
                        .toList());
    }
}
