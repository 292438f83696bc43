package lifeline.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lifeline.check.CheckResult;
import lifeline.check.Checks;
import lifeline.check.Gate;
import lifeline.check.Verdict;
import lifeline.incident.RecoveryProof;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recovery is proven when the verification step of a run has passed: every recovery check, none unknown. */
@Component
class ProvesRecovery implements RecoveryProof {

    private static final Answer NO_RUN =
            new Answer.NotProven(new BilingualText("No playbook has verified the recovery yet", "尚无预案完成恢复验证"));
    private static final Answer NOT_VERIFIED = new Answer.NotProven(
            new BilingualText("The verification step of the playbook has not passed yet", "预案的恢复验证步骤尚未通过"));

    private final RunLedger ledger;
    private final Checks checks;

    ProvesRecovery(RunLedger ledger, Checks checks) {
        this.ledger = ledger;
        this.checks = checks;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer of(IncidentId incident) {
        return ledger.of(incident).stream()
                .filter(run -> run.state() != RunState.PENDING && run.state() != RunState.ABORTED)
                .map(this::answer)
                .reduce((left, right) -> left instanceof Answer.NotProven ? left : right)
                .orElse(NO_RUN);
    }

    private Answer answer(PlaybookRun run) {
        var playbook = ledger.playbook(run);
        return ledger.steps(run.id()).stream()
                .filter(step -> playbook.place(step.stepId())
                        .filter(place -> place.step().verifiesRecovery())
                        .isPresent())
                .reduce((first, last) -> last)
                .map(step ->
                        step.state() == StepState.SUCCEEDED ? proven(checks.progress(step.checkOrder())) : NOT_VERIFIED)
                .orElse(NO_RUN);
    }

    /** Restored since the last of the final unbroken windows began. */
    private static Answer proven(List<CheckResult> results) {
        var recovery = results.stream()
                .filter(result -> result.gate() == Gate.RECOVERY)
                .toList();
        if (recovery.isEmpty() || recovery.stream().anyMatch(result -> result.verdict() != Verdict.PASS)) {
            return NOT_VERIFIED;
        }
        return recovery.stream()
                .map(CheckResult::passSince)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .<Answer>map(Answer.Proven::new)
                .orElse(NOT_VERIFIED);
    }
}
