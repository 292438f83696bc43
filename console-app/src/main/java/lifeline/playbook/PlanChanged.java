package lifeline.playbook;

import lifeline.kernel.Refusal;

/** What was approved is not the plan any more; look at the new one. */
public class PlanChanged extends Refusal {

    public PlanChanged() {
        super("plan-changed", "The plan changed after it was shown; look at it again");
    }
}
