package lifeline.playbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lifeline.action.Actions;
import lifeline.check.Checks;
import lifeline.expression.ExpressionFailed;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows runs as they stand. */
@Service
@Transactional(readOnly = true)
public class RunViews {

    static final Set<StepState> SKIPPABLE = Set.of(
            StepState.READY, StepState.WAITING_APPROVAL, StepState.FAILED, StepState.UNKNOWN, StepState.COMPENSATED);

    private final RunLedger ledger;
    private final RunContext context;
    private final Actions actions;
    private final Checks checks;

    RunViews(RunLedger ledger, RunContext context, Actions actions, Checks checks) {
        this.ledger = ledger;
        this.context = context;
        this.actions = actions;
        this.checks = checks;
    }

    public List<RunView> of(IncidentId incident) {
        return ledger.of(incident).stream().map(this::view).toList();
    }

    private RunView view(PlaybookRun run) {
        var playbook = ledger.playbook(run);
        var rows = ledger.steps(run.id()).stream().collect(Collectors.toMap(RunStep::stepId, Function.identity()));
        var current =
                run.state() == RunState.RUNNING ? ledger.current(run).map(RunStep::stepId) : Optional.<String>empty();
        var stages = new ArrayList<RunView.StageView>();
        for (Playbook.Stage stage : playbook.stages()) {
            var steps = stage.steps().stream()
                    .map(step -> step(
                            run,
                            stage,
                            step,
                            rows,
                            current.filter(step.id()::equals).isPresent()))
                    .toList();
            stages.add(new RunView.StageView(stage.id(), stage.title(), stage.role(), state(steps), steps));
        }
        return new RunView(
                run.id(),
                run.incident(),
                playbook.id(),
                run.playbookVersion(),
                run.sha256(),
                playbook.title(),
                run.state(),
                run.startedAt(),
                run.startedBy(),
                run.finishedAt(),
                stages);
    }

    /** A stage stands as its first step that is not past; a stage all past, as done. */
    private static StepState state(List<RunView.StepView> steps) {
        return steps.stream()
                .map(RunView.StepView::state)
                .filter(state -> !state.isPast())
                .findFirst()
                .orElse(StepState.SUCCEEDED);
    }

    private RunView.StepView step(
            PlaybookRun run, Playbook.Stage stage, Playbook.Step step, Map<String, RunStep> rows, boolean current) {
        var row = Optional.ofNullable(rows.get(step.id())).orElseThrow(() -> new NoSuchRun(run.id(), step.id()));
        var change = step.change();
        return new RunView.StepView(
                step.id(),
                step.type(),
                step.title(),
                step.instructions(),
                message(run, step),
                step.tools(),
                stage.role(),
                row.state(),
                current,
                step.verifiesRecovery(),
                row.isByPerson() ? row.actor() : null,
                row.startedAt(),
                row.finishedAt(),
                row.note(),
                row.problem(),
                change == null ? null : actions.find(row.orderId()).orElse(null),
                checks.progress(row.checkOrder()),
                current ? commands(step, row) : Set.of(),
                change == null ? Set.of(stage.role()) : change.approvers());
    }

    /** Filled with what is known now; a placeholder without a value yet leaves the text as written. */
    private @Nullable BilingualText message(PlaybookRun run, Playbook.Step step) {
        var message = step.message();
        if (message == null || run.state() == RunState.PENDING) {
            return message;
        }
        try {
            return new BilingualText(
                    context.values(run, false).fill(message.en(), UnaryOperator.identity()),
                    context.values(run, true).fill(message.zhCn(), UnaryOperator.identity()));
        } catch (ExpressionFailed e) {
            return message;
        }
    }

    static Set<StepCommand> commands(Playbook.Step step, RunStep row) {
        var commands = EnumSet.noneOf(StepCommand.class);
        switch (row.state()) {
            case READY -> {
                if (step.type() == StepType.MANUAL) {
                    commands.add(StepCommand.COMPLETE);
                    commands.add(StepCommand.COMPLETE_NOTED);
                } else if (step.type() == StepType.CHECK && !step.automatic()) {
                    commands.add(StepCommand.START);
                } else if (step.type() == StepType.ACTION) {
                    commands.add(StepCommand.PLAN_AGAIN);
                }
            }
            case WAITING_APPROVAL -> {
                commands.add(StepCommand.CONFIRM);
                commands.add(StepCommand.PLAN_AGAIN);
            }
            case UNKNOWN -> commands.add(StepCommand.LOOK_AGAIN);
            case FAILED -> commands.addAll(afterFailure(step, row));
            case COMPENSATED -> commands.add(StepCommand.RETRY);
            case PENDING, RUNNING, VERIFYING, SUCCEEDED, SKIPPED -> {}
        }
        if (SKIPPABLE.contains(row.state())) {
            commands.add(StepCommand.SKIP);
        }
        return commands;
    }

    private static Set<StepCommand> afterFailure(Playbook.Step step, RunStep row) {
        var change = step.change();
        return change != null && change.undo() != null && row.undoes() == null
                ? EnumSet.of(StepCommand.RETRY, StepCommand.UNDO)
                : EnumSet.of(StepCommand.RETRY);
    }
}
