package lifeline.playbook;

import lifeline.kernel.Refusal;

/** The step does not stand so that this can be done; somebody else may have been first. */
public class StepNotReady extends Refusal {

    public StepNotReady(String step, StepState state, StepCommand wanted) {
        super("step-not-ready", "The step " + step + " is " + state + ": " + wanted + " is not possible now", step);
    }
}
