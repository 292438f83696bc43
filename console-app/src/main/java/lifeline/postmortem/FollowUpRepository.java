package lifeline.postmortem;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where follow-ups are kept. */
interface FollowUpRepository extends Repository<FollowUp, UUID> {

    FollowUp save(FollowUp followUp);

    Optional<FollowUp> findById(UUID id);

    List<FollowUp> findByIncidentIdInOrderByCreatedAt(Collection<UUID> incidentIds);

    @Query("select f from FollowUp f where f.endedAt is null or f.endedAt >= :since")
    List<FollowUp> findOpenOrEndedSince(Instant since);
}
