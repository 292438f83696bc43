package lifeline.playbook;

import lifeline.incident.IncidentMoved;
import lifeline.incident.IncidentState;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** After a relapse the old proof is worth nothing: the verification has to be run again before anybody confirms. */
@Component
class ReopensVerification {

    private static final BilingualText RELAPSED =
            new BilingualText("It failed again after this had passed; verify anew", "验证通过后再次发生故障，请重新验证");

    private final RunLedger ledger;

    ReopensVerification(RunLedger ledger) {
        this.ledger = ledger;
    }

    /** In the transaction that moved the incident, so that no moment exists in which the old proof still counts. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(IncidentMoved moved) {
        if (moved.from() != IncidentState.RECOVERED || moved.to() != IncidentState.MITIGATING) {
            return;
        }
        for (PlaybookRun run : ledger.of(moved.incidentId())) {
            var playbook = ledger.playbook(run);
            ledger.steps(run.id()).stream()
                    .filter(step -> step.state() == StepState.SUCCEEDED)
                    .filter(step -> playbook.place(step.stepId())
                            .filter(place -> place.step().verifiesRecovery())
                            .isPresent())
                    .forEach(step -> {
                        step.problem(RELAPSED);
                        ledger.settle(step, StepState.FAILED, RELAPSED, Actor.CONSOLE);
                        ledger.reopen(run);
                    });
        }
    }
}
