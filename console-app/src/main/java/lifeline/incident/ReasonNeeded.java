package lifeline.incident;

import lifeline.kernel.Refusal;

/** This change is only made with a reason. */
public class ReasonNeeded extends Refusal {

    public ReasonNeeded() {
        super("reason-needed", "A reason is needed");
    }
}
