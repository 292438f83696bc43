package lifeline.identity;

import java.util.EnumSet;
import java.util.Set;

/** The access an account has: the one table of who may do what. */
public enum Access {
    VIEWER(Permission.READ),
    RESPONDER(Permission.READ, Permission.RESPOND, Permission.DECLARE),
    ADMINISTRATOR(Permission.READ, Permission.RESPOND, Permission.DECLARE, Permission.ADMINISTER);

    private final Set<Permission> permissions;

    Access(Permission first, Permission... more) {
        this.permissions = Set.copyOf(EnumSet.of(first, more));
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
