package lifeline.identity;

import java.util.Optional;
import lifeline.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** The person on whose behalf the current request or push runs. */
@Component
public class SignedIn {

    private final SecurityContextHolderStrategy contexts;

    SignedIn(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    public Optional<Person> person() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
                ? Optional.of(account.person())
                : Optional.empty();
    }

    public boolean may(Permission permission) {
        return person().filter(person -> person.may(permission)).isPresent();
    }

    /** The person as an actor; throws {@link NotPermitted} when nobody is signed in or the permission is missing. */
    public Actor actor(Permission permission) {
        return person().filter(person -> person.may(permission))
                .map(Person::actor)
                .orElseThrow(() -> new NotPermitted(permission));
    }
}
