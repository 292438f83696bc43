package lifeline.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lifeline.clock.Forecast;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Expects when a run will have proven recovery: the median of past runs for each step left, and what the playbook
 * expects of a stage where the past says too little.
 */
@Component
@Transactional(readOnly = true)
class ForecastsRuns implements Forecast {

    private final RunLedger ledger;
    private final PastRuns past;

    ForecastsRuns(RunLedger ledger, PastRuns past) {
        this.ledger = ledger;
        this.past = past;
    }

    @Override
    public Map<IncidentId, Instant> finishes(Instant now) {
        var finishes = new HashMap<IncidentId, Instant>();
        for (PlaybookRun run : ledger.running()) {
            left(run, now)
                    .ifPresent(left -> finishes.merge(
                            run.incident(), now.plus(left), (one, other) -> one.isAfter(other) ? one : other));
        }
        return finishes;
    }

    private Optional<Duration> left(PlaybookRun run, Instant now) {
        var started = run.startedAt();
        var steps = ledger.steps(run.id());
        var playbook = ledger.playbook(run);
        if (started == null) {
            return Optional.empty();
        }
        var done = steps.stream().filter(step -> step.state().isPast()).toList();
        var since = done.stream()
                .map(RunStep::finishedAt)
                .filter(java.util.Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(started);
        var names = done.stream().map(RunStep::stepId).toList();
        return left(playbook, names, past.mediansOf(playbook.id()), Duration.between(since, now));
    }

    /** {@code standing} is how long the current step has been the current one. Steps after the proof do not count. */
    static Optional<Duration> left(
            Playbook playbook, List<String> done, Map<String, Duration> medians, Duration standing) {
        var proof = proofOf(playbook);
        if (proof.isEmpty() || done.contains(proof.get())) {
            return Optional.empty();
        }
        var left = Duration.ZERO;
        var spent = standing;
        for (Playbook.Stage stage : playbook.stages()) {
            var open = stage.steps().stream()
                    .map(Playbook.Step::id)
                    .filter(step -> !done.contains(step))
                    .toList();
            var expected = open.isEmpty() ? Duration.ZERO : of(stage, open, medians);
            if (expected == null) {
                return Optional.empty();
            }
            var rest = expected.minus(spent);
            spent = open.isEmpty() ? spent : Duration.ZERO;
            left = left.plus(open.isEmpty() || rest.isNegative() ? Duration.ZERO : rest);
            if (stage.steps().stream().anyMatch(step -> step.id().equals(proof.get()))) {
                break;
            }
        }
        return Optional.of(left);
    }

    private static Optional<String> proofOf(Playbook playbook) {
        return playbook.places().stream()
                .map(Playbook.Place::step)
                .filter(Playbook.Step::verifiesRecovery)
                .map(Playbook.Step::id)
                .reduce((first, last) -> last);
    }

    private static @Nullable Duration of(Playbook.Stage stage, List<String> open, Map<String, Duration> medians) {
        return medians.keySet().containsAll(open)
                ? open.stream()
                        .map(step -> medians.getOrDefault(step, Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus)
                : stage.expected();
    }
}
