package lifeline.playbook;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where the playbook versions of runs are kept. */
interface PlaybookTextRepository extends Repository<PlaybookText, String> {

    PlaybookText save(PlaybookText text);

    Optional<PlaybookText> findBySha256(String sha256);
}
