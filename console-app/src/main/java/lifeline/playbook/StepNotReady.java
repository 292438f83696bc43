package lifeline.playbook;

/** The step does not stand so that this can be done; somebody else may have been first. */
public class StepNotReady extends RuntimeException {

    public StepNotReady(String step, StepState state, StepCommand wanted) {
        super("The step " + step + " is " + state + ": " + wanted + " is not possible now");
    }
}
