package lifeline.incident;

import lifeline.kernel.Refusal;

/** An incident cannot go from one state to the other; somebody else may have been first. */
public class IllegalMove extends Refusal {

    private final IncidentState wanted;

    public IllegalMove(IncidentState from, IncidentState wanted) {
        super("illegal-move", "An incident cannot go from " + from + " to " + wanted, from.name(), wanted.name());
        this.wanted = wanted;
    }

    public IncidentState wanted() {
        return wanted;
    }
}
