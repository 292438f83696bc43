package lifeline.alert;

import lifeline.kernel.Refusal;

/** There is no alert with this identity. */
public class NoSuchAlert extends Refusal {

    public NoSuchAlert(AlertId id) {
        super("no-such-alert", "There is no alert " + id, id.toString());
    }

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
