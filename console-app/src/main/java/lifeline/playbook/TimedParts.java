package lifeline.playbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lifeline.action.Actions;
import lifeline.check.CheckResult;
import lifeline.check.Checks;
import lifeline.deadline.Countdown;
import lifeline.deadline.Mark;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a run has a time of its own: the plan that waits for approval, the stage, the verification. */
@Component
class TimedParts {

    private static final List<Mark> NEARLY = List.of(Mark.percent(80));
    private static final List<Mark> OVER = List.of(Mark.ALL);

    private final RunLedger ledger;
    private final Actions actions;
    private final Checks checks;

    TimedParts(RunLedger ledger, Actions actions, Checks checks) {
        this.ledger = ledger;
        this.actions = actions;
        this.checks = checks;
    }

    /** One of them; the key tells one attempt from the next. */
    record Timed(PlaybookRun run, RunLate.What what, String key, BilingualText title, Countdown countdown) {}

    List<Timed> of(PlaybookRun run) {
        var playbook = ledger.playbook(run);
        var steps = ledger.steps(run.id());
        var found = new ArrayList<Timed>();
        steps.stream()
                .filter(step -> !step.state().isPast())
                .findFirst()
                .ifPresent(step -> playbook.place(step.stepId()).ifPresent(place -> {
                    approval(run, step, place).ifPresent(found::add);
                    verification(run, step, place).ifPresent(found::add);
                    stage(run, steps, place).ifPresent(found::add);
                }));
        return found;
    }

    private Optional<Timed> approval(PlaybookRun run, RunStep step, Playbook.Place place) {
        var change = place.step().change();
        if (change == null || step.state() != StepState.WAITING_APPROVAL) {
            return Optional.empty();
        }
        return actions.find(step.orderId()).map(order -> {
            var planned = order.plan().plannedAt();
            return new Timed(
                    run,
                    RunLate.What.APPROVAL_NEAR,
                    "approval:" + step.orderId() + ":" + planned.getEpochSecond(),
                    place.step().title(),
                    new Countdown(planned, change.expiresAfter(), NEARLY, null));
        });
    }

    private Optional<Timed> verification(PlaybookRun run, RunStep step, Playbook.Place place) {
        var looks = step.state() == StepState.RUNNING || step.state() == StepState.VERIFYING
                ? checks.progress(step.checkOrder())
                : List.<CheckResult>of();
        return looks.stream()
                .filter(look -> !look.isSettled())
                .map(look -> new Timed(
                        run,
                        RunLate.What.VERIFICATION_NEAR,
                        "check:" + step.checkOrder(),
                        place.step().title(),
                        new Countdown(look.startedAt(), look.timeout(), NEARLY, null)))
                .min((left, right) ->
                        left.countdown().dueAt().compareTo(right.countdown().dueAt()));
    }

    private static Optional<Timed> stage(PlaybookRun run, List<RunStep> steps, Playbook.Place place) {
        var expected = place.stage().expected();
        var began = began(run, steps, place.stage());
        if (expected == null || began == null) {
            return Optional.empty();
        }
        return Optional.of(new Timed(
                run,
                RunLate.What.STAGE_OVERDUE,
                "stage:" + run.id() + ":" + place.stage().id(),
                place.stage().title(),
                new Countdown(began, expected, OVER, null)));
    }

    /** When the step before its first one ended, or the run began. */
    private static @Nullable Instant began(PlaybookRun run, List<RunStep> steps, Playbook.Stage stage) {
        var own = stage.steps().stream().map(Playbook.Step::id).toList();
        return steps.stream()
                .takeWhile(step -> !own.contains(step.stepId()))
                .map(RunStep::finishedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(run.startedAt());
    }
}
