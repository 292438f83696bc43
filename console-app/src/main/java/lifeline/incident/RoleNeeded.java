package lifeline.incident;

import lifeline.kernel.ResponseRole;

/** Only the holder of a role may do this, and the person does not hold it. */
public class RoleNeeded extends RuntimeException {

    private final ResponseRole role;

    public RoleNeeded(ResponseRole role) {
        super("This is for the " + role.word() + " role; take it first");
        this.role = role;
    }

    public ResponseRole role() {
        return role;
    }
}
