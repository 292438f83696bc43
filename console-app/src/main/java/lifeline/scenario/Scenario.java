package lifeline.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import lifeline.kernel.BilingualText;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;

/** A class of incident as its file describes it; where nothing is down, no recovery clock runs. */
public record Scenario(
        String id,
        String version,
        BilingualText title,
        BilingualText summary,
        List<Trigger> triggers,
        Severity severity,
        List<String> assets,
        boolean runsRecoveryClock,
        List<String> correlation,
        List<Inhibition> inhibitedBy,
        List<String> playbooks,
        Postmortem postmortem) {

    /** Whether a postmortem is owed, how long after recovery, and from which template. */
    public record Postmortem(boolean required, Duration dueWithin, String template) {}

    /** Another scenario whose open incident, with equal labels, takes this scenario's alerts in. */
    public record Inhibition(String scenario, List<String> equal) {}

    /** The labels that, with the scenario, tell one incident from another. */
    public Labels correlationOf(Labels alert) {
        return Labels.of(correlation.stream()
                .filter(name -> alert.find(name).isPresent())
                .collect(Collectors.toMap(name -> name, alert::valueOrEmpty)));
    }
}
