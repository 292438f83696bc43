package lifeline.identity;

/** The signed-in person (or nobody) may not do this. */
public class NotPermitted extends RuntimeException {

    public NotPermitted(Permission permission) {
        super("This needs the permission " + permission);
    }
}
