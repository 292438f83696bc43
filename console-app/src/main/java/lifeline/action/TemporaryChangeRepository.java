package lifeline.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where temporary changes are kept. */
interface TemporaryChangeRepository extends Repository<TemporaryChange, UUID> {

    TemporaryChange save(TemporaryChange change);

    Optional<TemporaryChange> findById(UUID id);

    List<TemporaryChange> findByIncidentIdOrderByMadeAt(UUID incidentId);

    @Query("select c from TemporaryChange c where c.endedAt is null or c.endedAt >= :since")
    List<TemporaryChange> findOpenOrEndedSince(Instant since);
}
