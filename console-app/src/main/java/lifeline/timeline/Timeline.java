package lifeline.timeline;

import java.time.Clock;
import java.util.List;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
}
