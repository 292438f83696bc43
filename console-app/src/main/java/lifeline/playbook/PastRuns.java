package lifeline.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** How long each step of a playbook took in the past, waiting included. */
@Component
class PastRuns {

    private static final Limit LATEST = Limit.of(20);
    /** Fewer say little. */
    private static final int ENOUGH = 3;

    private final PlaybookRunRepository runs;
    private final RunStepRepository steps;

    PastRuns(PlaybookRunRepository runs, RunStepRepository steps) {
        this.runs = runs;
        this.steps = steps;
    }

    /** The median by step, of the latest runs that succeeded; without steps that too few of them took. */
    Map<String, Duration> mediansOf(String playbook) {
        var past = runs.findByPlaybookIdAndStateOrderByFinishedAtDesc(playbook, RunState.SUCCEEDED, LATEST);
        var began = past.stream()
                .filter(run -> run.startedAt() != null)
                .collect(Collectors.toMap(PlaybookRun::id, run -> java.util.Objects.requireNonNull(run.startedAt())));
        var taken = new HashMap<String, List<Duration>>();
        steps.findByRunIdInOrderByRunIdAscPositionAsc(began.keySet()).forEach(step -> took(step, began, taken));
        return taken.entrySet().stream()
                .filter(step -> step.getValue().size() >= ENOUGH)
                .collect(Collectors.toMap(Map.Entry::getKey, step -> median(step.getValue())));
    }

    /** A step takes from the end of the one before it to its own; {@code began} moves along. */
    private static void took(RunStep step, Map<UUID, Instant> began, Map<String, List<Duration>> taken) {
        var from = began.get(step.runId());
        var to = step.finishedAt();
        if (from != null && to != null && !to.isBefore(from)) {
            if (step.state() == StepState.SUCCEEDED) {
                taken.computeIfAbsent(step.stepId(), _ -> new ArrayList<>()).add(Duration.between(from, to));
            }
            began.put(step.runId(), to);
        }
    }

    private static Duration median(List<Duration> lengths) {
        return lengths.stream().sorted().toList().get(lengths.size() / 2);
    }
}
