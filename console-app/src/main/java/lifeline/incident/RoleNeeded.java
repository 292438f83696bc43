package lifeline.incident;

import lifeline.kernel.Refusal;
import lifeline.kernel.ResponseRole;

/** Only the holder of a role may do this, and the person does not hold it. */
public class RoleNeeded extends Refusal {

    public RoleNeeded(ResponseRole role) {
        super("role-needed-" + role.word(), "This is for the " + role.word() + " role; take it first");
    }

    @Override
    public Kind kind() {
        return Kind.NOT_ALLOWED;
    }
}
