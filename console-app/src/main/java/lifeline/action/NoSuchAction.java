package lifeline.action;

/** There is no action order with this id, or no action of this name. */
public class NoSuchAction extends RuntimeException {

    public NoSuchAction(String what) {
        super("There is no action " + what);
    }
}
