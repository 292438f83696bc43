package lifeline.incident;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where role assignments are kept. */
interface RoleAssignmentRepository extends Repository<RoleAssignment, Long> {

    RoleAssignment save(RoleAssignment assignment);

    List<RoleAssignment> findByIncidentIdInOrderById(Collection<UUID> incidents);
}
