package lifeline.asset;

import lifeline.kernel.Refusal;

/** Nobody has told of such a recovery point, or it was forgotten long after it expired. */
public class NoSuchPoint extends Refusal {

    public NoSuchPoint(String point) {
        super("no-such-point", "There is no recovery point " + point, point);
    }

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
