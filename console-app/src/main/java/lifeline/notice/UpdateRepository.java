package lifeline.notice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where updates are kept. */
interface UpdateRepository extends Repository<UpdateRow, UUID> {

    UpdateRow save(UpdateRow update);

    List<UpdateRow> findByIncidentIdInOrderByPublishedAt(Collection<UUID> incidents);
}
