package lifeline.identity;

import lifeline.kernel.Refusal;

/** The signed-in person (or nobody) may not do this. */
public class NotPermitted extends Refusal {

    public NotPermitted(Permission permission) {
        super("not-permitted", "This needs the permission " + permission, permission.name());
    }

    @Override
    public Kind kind() {
        return Kind.NOT_ALLOWED;
    }
}
