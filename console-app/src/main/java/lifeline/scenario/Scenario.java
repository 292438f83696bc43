package lifeline.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lifeline.kernel.BilingualText;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A class of incident as its file describes it; where nothing is down, no recovery clock runs, and where no data is at
 * stake, no loss of it is counted.
 */
public record Scenario(
        String id,
        String version,
        BilingualText title,
        BilingualText summary,
        List<Trigger> triggers,
        Severity severity,
        Map<Integer, Severity> severityByTier,
        List<String> assets,
        boolean runsRecoveryClock,
        boolean countsDataLoss,
        List<String> correlation,
        List<Inhibition> inhibitedBy,
        List<String> playbooks,
        Postmortem postmortem,
        UpdateRhythms updates,
        List<DeadlineRule> deadlines) {

    /** Whether a postmortem is owed, how long after recovery, and from which template. */
    public record Postmortem(boolean required, @Nullable RequiredIf requiredIf, Duration dueWithin, String template) {}

    /** What makes a postmortem owed that is not owed anyhow: an objective (RTO or RPO), or the RPO, was missed. */
    public enum RequiredIf {
        OBJECTIVE_MISSED,
        RPO_MISSED
    }

    /** Another scenario whose open incident, with equal labels, takes this scenario's alerts in. */
    public record Inhibition(String scenario, List<String> equal) {}

    /** The labels that, with the scenario, tell one incident from another. */
    public Labels correlationOf(Labels alert) {
        return Labels.of(correlation.stream()
                .filter(name -> alert.find(name).isPresent())
                .collect(Collectors.toMap(name -> name, alert::valueOrEmpty)));
    }

    /** The worst that an incident of this scenario is expected to be. */
    public Severity worst() {
        return Stream.of(
                        Stream.of(severity),
                        severityByTier.values().stream(),
                        triggers.stream().flatMap(trigger -> Optional.ofNullable(trigger.severity()).stream()))
                .flatMap(one -> one)
                .min(Severity::compareTo)
                .orElse(severity);
    }

    /** How bad an incident of this scenario is where an asset of this tier is concerned. */
    public Severity severityAt(Optional<Integer> tier) {
        return tier.map(severityByTier::get).orElse(severity);
    }
}
