package lifeline.playbook;

/** What was approved is not the plan any more; look at the new one. */
public class PlanChanged extends RuntimeException {

    public PlanChanged() {
        super("The plan changed after it was shown; look at it again");
    }
}
