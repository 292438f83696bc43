package lifeline.incident;

/** An incident cannot go from one state to the other. */
public class IllegalMove extends RuntimeException {

    private final IncidentState from;
    private final IncidentState wanted;

    public IllegalMove(IncidentState from, IncidentState wanted) {
        super("An incident cannot go from " + from + " to " + wanted);
        this.from = from;
        this.wanted = wanted;
    }

    public IncidentState from() {
        return from;
    }

    public IncidentState wanted() {
        return wanted;
    }
}
