package lifeline.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where checks are kept. */
interface CheckWatchRepository extends Repository<CheckWatch, UUID> {

    CheckWatch save(CheckWatch watch);

    Optional<CheckWatch> findById(UUID id);

    List<CheckWatch> findByOrderIdOrderByPosition(UUID orderId);

    List<CheckWatch> findByIncidentIdOrderByStartedAtAscPositionAsc(UUID incidentId);

    List<CheckWatch> findByNextLookAtLessThanEqual(Instant now);
}
