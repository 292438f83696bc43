package lifeline.incident;

/** This change is only made with a reason. */
public class ReasonNeeded extends RuntimeException {

    public ReasonNeeded() {
        super("A reason is needed");
    }
}
