package lifeline.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where accounts are kept. */
interface AccountRepository extends Repository<Account, String> {

    Account save(Account account);

    Optional<Account> findByUsername(String username);

    List<Account> findAllByOrderByUsername();
}
