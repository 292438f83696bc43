package lifeline.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lifeline.action.ActionView;
import lifeline.check.CheckResult;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;

/** A run as people see it, placeholders filled in. */
public record RunView(
        UUID id,
        IncidentId incident,
        String playbook,
        String version,
        String sha256,
        BilingualText title,
        RunState state,
        @Nullable Instant startedAt,
        @Nullable String startedBy,
        @Nullable Instant finishedAt,
        List<StageView> stages) {

    /** A stage and its steps. */
    public record StageView(String id, BilingualText title, ResponseRole role, StepState state, List<StepView> steps) {}

    /** A step as it stands, and what may be done with it by whoever holds one of the roles. */
    public record StepView(
            String id,
            StepType type,
            BilingualText title,
            @Nullable BilingualText instructions,
            @Nullable BilingualText message,
            List<String> tools,
            ResponseRole role,
            StepState state,
            boolean current,
            boolean verifiesRecovery,
            @Nullable Actor by,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            String note,
            BilingualText problem,
            @Nullable ActionView action,
            List<CheckResult> checks,
            Set<StepCommand> commands,
            Set<ResponseRole> approvers) {}

    /** The step the run stands at. */
    public Optional<StepView> currentStep() {
        return stages.stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(StepView::current)
                .findFirst();
    }
}
