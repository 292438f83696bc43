package lifeline.alert;

/** There is no alert with this identity. */
public class NoSuchAlert extends RuntimeException {

    public NoSuchAlert(AlertId id) {
        super("There is no alert " + id);
    }
}
