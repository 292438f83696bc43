package lifeline.incident;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Where incidents are kept. */
interface IncidentRepository extends Repository<Incident, UUID> {

    Incident save(Incident incident);

    Optional<Incident> findById(UUID id);

    Optional<Incident> findByKey(String key);

    Optional<Incident> findByOpenKey(String openKey);

    List<Incident> findByStateInOrderByDetectedAtDesc(Collection<IncidentState> states);

    List<Incident> findByScenarioAndStateInOrderByDetectedAt(String scenario, Collection<IncidentState> states);

    List<Incident> findByOrderByDetectedAtDesc(Limit limit);
}
