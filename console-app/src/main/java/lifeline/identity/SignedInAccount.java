package lifeline.identity;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** What the session remembers of a signed-in account. */
class SignedInAccount extends User {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String displayName;
    private final Access access;

    SignedInAccount(String username, String passwordHash, String displayName, Access access) {
        super(username, passwordHash, List.of(new SimpleGrantedAuthority("ROLE_" + access)));
        this.displayName = displayName;
        this.access = access;
    }

    Person person() {
        return new Person(getUsername(), displayName, access);
    }

    /** Two sign-ins of one account are the same person. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
