package lifeline.alert;

import java.time.Instant;
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

    /**
     * Episodes of these label sets that are open, or of which an end at or after {@code earliest} is known; and the
     * newest of each in any case.
     */
    @Query("""
            select a from Alert a
             where a.source = :source and a.fingerprint in :fingerprints
               and (a.endsAt is null or a.lastEnd >= :earliest or a.ordinal = (
                   select max(b.ordinal) from Alert b where b.source = a.source and b.fingerprint = a.fingerprint))
             order by a.ordinal""")
    List<Alert> endingAfter(String source, Collection<String> fingerprints, Instant earliest);

    List<Alert> findByRoutingOrderByReceivedAtAsc(Routing routing, Limit limit);

    List<Alert> findByRoutingAndStatusAndSuggestedScenarioIsNotNullOrderByReceivedAtAsc(
            Routing routing, AlertStatus status, Limit limit);

    List<Alert> findByRoutingOrderByReceivedAtDesc(Routing routing, Limit limit);

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
               set a.routing = lifeline.alert.Routing.UNMATCHED, a.suggestedScenario = :suggestion
             where a.id in :ids and a.incidentId is null""")
    int leaveUnmatched(Collection<UUID> ids, @Nullable String suggestion);

    long countByRoutingAndStatus(Routing routing, AlertStatus status);
}
