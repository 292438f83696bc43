package lifeline.playbook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where the steps of runs are kept. */
interface RunStepRepository extends Repository<RunStep, UUID> {

    RunStep save(RunStep step);

    Optional<RunStep> findById(UUID id);

    List<RunStep> findByRunIdOrderByPosition(UUID runId);

    List<RunStep> findByRunIdInOrderByRunIdAscPositionAsc(Collection<UUID> runIds);
}
