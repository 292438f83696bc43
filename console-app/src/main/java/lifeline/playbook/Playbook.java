package lifeline.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lifeline.action.Guardrails;
import lifeline.kernel.BilingualText;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;

/** A playbook as its file describes it: stages owned by roles, steps inside, checks that prove recovery. */
public record Playbook(
        String id,
        String version,
        BilingualText title,
        BilingualText summary,
        String scenario,
        List<String> owners,
        Map<String, Parameter> parameters,
        Guardrails guardrails,
        List<Stage> stages,
        List<CheckTemplate> verification,
        String sha256,
        String text) {

    /** A value a run needs: where it comes from, and its bounds. */
    public record Parameter(
            String type,
            @Nullable String from,
            @Nullable Object standard,
            @Nullable Double minimum,
            @Nullable Double maximum,
            @Nullable String pattern) {}

    /** Steps that belong to one role; {@code expected} is how long they should take. */
    public record Stage(
            String id,
            BilingualText title,
            ResponseRole role,
            @Nullable Duration expected,
            List<Step> steps) {}

    /** One step. What it holds depends on its type; the schema sees to that. */
    public record Step(
            String id,
            StepType type,
            BilingualText title,
            @Nullable BilingualText instructions,
            @Nullable BilingualText message,
            boolean automatic,
            List<String> tools,
            List<CheckTemplate> checks,
            boolean verifiesRecovery,
            @Nullable Change change) {}

    /** What an action step changes, who may approve it and how long after it was planned, how it is verified, undone. */
    public record Change(
            String action,
            Map<String, Object> arguments,
            Set<ResponseRole> approvers,
            Duration expiresAfter,
            List<CheckTemplate> verify,
            @Nullable String undo) {

        static final Duration PLAN_LIFE = Duration.ofMinutes(15);

        boolean isExpired(Instant plannedAt, Instant now) {
            return !now.isBefore(plannedAt.plus(expiresAfter));
        }
    }

    /** A step and the stage it stands in. */
    public record Place(Stage stage, Step step) {}

    public List<Place> places() {
        return stages.stream()
                .flatMap(stage -> stage.steps().stream().map(step -> new Place(stage, step)))
                .toList();
    }

    public Optional<Place> place(String step) {
        return places().stream().filter(place -> place.step().id().equals(step)).findFirst();
    }
}
