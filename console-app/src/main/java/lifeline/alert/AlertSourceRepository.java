package lifeline.alert;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where alert sources are kept. */
interface AlertSourceRepository extends Repository<AlertSource, String> {

    AlertSource save(AlertSource source);

    Optional<AlertSource> findByName(String name);

    Optional<AlertSource> findByTokenHash(String tokenHash);
}
