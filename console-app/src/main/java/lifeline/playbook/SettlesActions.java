package lifeline.playbook;

import lifeline.action.ActionView;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings what came of an action, or of checks, back into the run. */
@Component
@Transactional
class SettlesActions {

    private final RunLedger ledger;
    private final RunStepRepository steps;

    SettlesActions(RunLedger ledger, RunStepRepository steps) {
        this.ledger = ledger;
        this.steps = steps;
    }

    /** Follows the order's row, so that it may be called any number of times. */
    public void settle(RunStep seen, ActionView order) {
        var step = steps.findById(seen.id())
                .filter(found -> found.state() == seen.state())
                .orElse(null);
        if (step == null) {
            return;
        }
        var words = order.outcome() == null ? RunLedger.NOTHING : order.outcome();
        switch (order.state()) {
            case CLAIMED -> {}
            case PLANNED -> replan(step, RunLedger.NOTHING);
            case REFUSED -> replan(step, words);
            case UNKNOWN -> {
                step.problem(words);
                step.stopLooking();
                if (seen.state() != StepState.UNKNOWN) {
                    ledger.settle(step, StepState.UNKNOWN, words, Actor.CONSOLE);
                } else {
                    steps.save(step);
                }
            }
            case DONE -> done(step);
        }
    }

    private void replan(RunStep step, BilingualText why) {
        step.again();
        step.problem(why);
        steps.save(step);
    }

    private void done(RunStep step) {
        step.clearProblem();
        if (step.undoes() != null) {
            ledger.settle(step, StepState.COMPENSATED, RunLedger.NOTHING, step.actor());
            return;
        }
        var verify = ledger.playbook(ledger.run(step.runId()))
                .place(step.stepId())
                .map(place -> place.step().change())
                .map(Playbook.Change::verify)
                .orElseThrow(() -> new NoSuchRun(step.runId(), step.stepId()));
        if (verify.isEmpty()) {
            ledger.settle(step, StepState.SUCCEEDED, RunLedger.NOTHING, step.actor());
        } else {
            steps.save(step);
            ledger.startChecks(step, verify, StepState.VERIFYING, step.actor());
        }
    }

    public void settleChecks(RunStep seen, boolean passed, BilingualText why) {
        var step = steps.findById(seen.id())
                .filter(found -> found.state() == seen.state())
                .orElse(null);
        if (step == null) {
            return;
        }
        step.clearProblem();
        if (!passed) {
            step.problem(why);
        }
        ledger.settle(step, passed ? StepState.SUCCEEDED : StepState.FAILED, why, Actor.CONSOLE);
    }
}
