package lifeline.identity;

import lifeline.kernel.Actor;

/** A person with an account. */
public record Person(String username, String displayName, Access access) {

    public boolean may(Permission permission) {
        return access.allows(permission);
    }

    /** This person as the one who does something. */
    public Actor actor() {
        return Actor.person(username);
    }
}
