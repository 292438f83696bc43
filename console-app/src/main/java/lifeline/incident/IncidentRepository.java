package lifeline.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where incidents are kept. */
interface IncidentRepository extends Repository<Incident, UUID> {

    Incident save(Incident incident);

    Optional<Incident> findById(UUID id);

    List<Incident> findByIdIn(Collection<UUID> ids);

    Optional<Incident> findByKey(String key);

    Optional<Incident> findByOpenKey(String openKey);

    List<Incident> findByStateInOrderByDetectedAtDesc(Collection<IncidentState> states);

    List<Incident> findByScenarioAndStateInOrderByDetectedAt(String scenario, Collection<IncidentState> states);

    List<Incident> findByOrderByDetectedAtDesc(Limit limit);

    List<Incident> findByStateInOrderByDetectedAtDescIdDesc(Collection<IncidentState> states, Limit limit);

    @Query("""
            select i from Incident i
             where i.state in :states and (i.detectedAt < :at or (i.detectedAt = :at and i.id < :id))
             order by i.detectedAt desc, i.id desc""")
    List<Incident> findOlder(Collection<IncidentState> states, Instant at, UUID id, Limit limit);
}
