package lifeline.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people with accounts. */
@Service
@Transactional(readOnly = true)
public class People implements UserDetailsService {

    private final AccountRepository accounts;

    People(AccountRepository accounts) {
        this.accounts = accounts;
    }

    public List<Person> all() {
        return accounts.findAllByOrderByUsername().stream().map(Account::person).toList();
    }

    public Optional<Person> find(String username) {
        return accounts.findByUsername(username).map(Account::person);
    }

    /** The name to show for a user name; the user name itself when the account is gone. */
    public String displayName(String username) {
        return find(username).map(Person::displayName).orElse(username);
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.findByUsername(username)
                .map(Account::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
