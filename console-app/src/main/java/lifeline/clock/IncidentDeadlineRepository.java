package lifeline.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where deadlines of incidents are kept. */
interface IncidentDeadlineRepository extends Repository<IncidentDeadline, UUID> {

    IncidentDeadline save(IncidentDeadline deadline);

    Optional<IncidentDeadline> findById(UUID id);

    List<IncidentDeadline> findByIncidentIdInAndDroppedFalseOrderByStartedAt(Collection<UUID> incidentIds);

    Optional<IncidentDeadline> findByIncidentIdAndName(UUID incidentId, String name);

    @Query("select d from IncidentDeadline d where d.dropped = false and (d.doneAt is null or d.doneAt >= :since)")
    List<IncidentDeadline> findRunningOrDoneSince(Instant since);
}
