package lifeline.alert;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Where episodes are kept. */
interface AlertRepository extends Repository<Alert, UUID> {

    Alert save(Alert alert);

    Optional<Alert> findById(UUID id);

    /** Episodes of these label sets, the latest first. */
    List<Alert> findBySourceAndFingerprintInOrderByStartsAtDesc(String source, Collection<String> fingerprints);

    List<Alert> findByRoutingOrderByReceivedAtAsc(Routing routing, Limit limit);

    List<Alert> findByRoutingAndStatusAndSuggestedScenarioIsNotNullOrderByReceivedAtAsc(
            Routing routing, AlertStatus status, Limit limit);

    List<Alert> findByRoutingOrderByReceivedAtDesc(Routing routing, Limit limit);

    List<Alert> findByIncidentIdOrderByReceivedAtAsc(UUID incidentId);

    long countByRoutingAndStatus(Routing routing, AlertStatus status);
}
