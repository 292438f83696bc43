package lifeline.alert;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where episodes are kept. */
interface AlertRepository extends Repository<Alert, UUID> {

    Alert save(Alert alert);

    Optional<Alert> findById(UUID id);

    List<Alert> findByRoutingOrderByReceivedAtAsc(Routing routing, Limit limit);

    List<Alert> findByRoutingAndStatusAndSuggestedScenarioIsNotNullOrderByReceivedAtAsc(
            Routing routing, AlertStatus status, Limit limit);

    List<Alert> findByIncidentIdOrderByReceivedAtAsc(UUID incidentId);

    /** Only what nobody has attached meanwhile; answers how many. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update versioned Alert a
               set a.incidentId = :incident, a.attachedBecause = :because, a.routing = lifeline.alert.Routing.ATTACHED
             where a.id in :ids and a.incidentId is null""")
    int attach(Collection<UUID> ids, UUID incident, String because);

    @Modifying(flushAutomatically = true)
    @Query("""
            update versioned Alert a
               set a.incidentId = null, a.attachedBecause = null, a.suggestedScenario = null,
                   a.routing = lifeline.alert.Routing.UNMATCHED
             where a.id in :ids and a.incidentId = :from""")
    int detach(Collection<UUID> ids, UUID from);

    @Modifying(flushAutomatically = true)
    @Query("""
            update versioned Alert a set a.incidentId = :to, a.attachedBecause = :because
             where a.id in :ids and a.incidentId = :from""")
    int move(Collection<UUID> ids, UUID from, UUID to, String because);

    @Modifying(flushAutomatically = true)
    @Query("""
            update versioned Alert a
               set a.routing = lifeline.alert.Routing.UNMATCHED, a.suggestedScenario = :suggestion
             where a.id in :ids and a.incidentId is null""")
    int leaveUnmatched(Collection<UUID> ids, @Nullable String suggestion);

    /** How many alerts an incident has. */
    record IncidentCount(UUID incident, long alerts) {}

    @Query("""
            select new lifeline.alert.AlertRepository$IncidentCount(a.incidentId, count(a))
              from Alert a where a.incidentId in :incidents group by a.incidentId""")
    List<IncidentCount> countsOf(Collection<UUID> incidents);

    long countByRoutingAndStatus(Routing routing, AlertStatus status);
}
