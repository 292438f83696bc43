package lifeline.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where the timeline is kept. */
interface TimelineEntryRepository extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    List<TimelineEntry> findByIncidentIdOrderByOccurredAtAscIdAsc(UUID incidentId);

    List<TimelineEntry> findByIncidentIdOrderByOccurredAtAscIdAsc(UUID incidentId, Limit limit);

    Optional<TimelineEntry> findByIdAndIncidentId(Long id, UUID incidentId);

    @Query("""
            select e from TimelineEntry e
             where e.incidentId = :incident and (e.occurredAt > :at or (e.occurredAt = :at and e.id > :id))
             order by e.occurredAt, e.id""")
    List<TimelineEntry> findLater(UUID incident, Instant at, long id, Limit limit);
}
