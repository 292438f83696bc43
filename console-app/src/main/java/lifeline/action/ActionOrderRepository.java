package lifeline.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where action orders are kept. */
interface ActionOrderRepository extends Repository<ActionOrder, UUID> {

    ActionOrder save(ActionOrder order);

    Optional<ActionOrder> findById(UUID id);

    List<ActionOrder> findByIncidentIdOrderByPlannedAt(UUID incidentId);

    List<ActionOrder> findByStateAndClaimedAtLessThan(ActionState state, Instant before);
}
