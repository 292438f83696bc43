package lifeline.playbook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Where runs are kept. */
interface PlaybookRunRepository extends Repository<PlaybookRun, UUID> {

    PlaybookRun save(PlaybookRun run);

    Optional<PlaybookRun> findById(UUID id);

    List<PlaybookRun> findByIncidentIdOrderByCreatedAt(UUID incidentId);

    List<PlaybookRun> findByState(RunState state);

    List<PlaybookRun> findByPlaybookIdAndStateOrderByFinishedAtDesc(String playbookId, RunState state, Limit limit);
}
