package lifeline.asset;

import lifeline.kernel.Refusal;

/** A point of this name was told with other content before; {@link #known} is that one. */
public class PointConflict extends Refusal {

    private final transient RecoveryPoint known;

    public PointConflict(RecoveryPoint known, String difference) {
        super(
                "point-conflict",
                "The point " + known.name() + " is known with another " + difference,
                known.name(),
                difference);
        this.known = known;
    }

    public RecoveryPoint known() {
        return known;
    }
}
