package lifeline.clock;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where data-loss windows are kept. */
interface DataLossRepository extends Repository<DataLoss, UUID> {

    DataLoss save(DataLoss loss);

    List<DataLoss> findByIncidentIdInOrderByAsset(Collection<UUID> incidentIds);

    Optional<DataLoss> findByIncidentIdAndAsset(UUID incidentId, String asset);
}
