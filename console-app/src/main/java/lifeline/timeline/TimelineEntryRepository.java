package lifeline.timeline;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where the timeline is kept. */
interface TimelineEntryRepository extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    List<TimelineEntry> findByIncidentIdOrderByOccurredAtAscIdAsc(UUID incidentId);
}
