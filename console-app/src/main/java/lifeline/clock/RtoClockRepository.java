package lifeline.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where RTO clocks are kept. */
interface RtoClockRepository extends Repository<RtoClock, UUID> {

    RtoClock save(RtoClock clock);

    Optional<RtoClock> findById(UUID id);

    List<RtoClock> findByIncidentIdOrderByAsset(UUID incidentId);

    List<RtoClock> findByIncidentIdIn(Collection<UUID> incidentIds);

    List<RtoClock> findByStoppedAtIsNull();

    @Query("""
            select c from RtoClock c
             where c.stoppedAt is null or c.stoppedAt >= :since
             order by c.startedAt, c.asset""")
    List<RtoClock> findRunningOrStoppedSince(Instant since);

    List<RtoClock> findByRefinedFalse();
}
