package lifeline.postmortem;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lifeline.action.ActionView;
import lifeline.alert.AlertView;
import lifeline.asset.Asset;
import lifeline.check.CheckResult;
import lifeline.clock.ClockReading;
import lifeline.clock.DataLossReading;
import lifeline.incident.IncidentSummary;
import lifeline.playbook.RunView;
import lifeline.scenario.Scenario;
import lifeline.timeline.TimelineLine;
import org.jspecify.annotations.Nullable;

/** Everything on record about one incident, as it stood at {@code now}. */
record Dossier(
        IncidentSummary incident,
        @Nullable Scenario scenario,
        boolean postmortemOwed,
        List<Asset> assets,
        List<ClockReading> clocks,
        List<DataLossReading> losses,
        List<AlertView> alerts,
        List<RunView> runs,
        List<ActionView> actions,
        List<CheckResult> checks,
        List<TimelineLine> timeline,
        List<FollowUpView> followUps,
        Instant now) {

    /** The earliest start of impact that any clock knows; without clocks, when the console learned of it. */
    Instant impactStart() {
        return earliestClock()
                .map(ClockReading::startedAt)
                .orElse(incident.moments().detectedAt());
    }

    Optional<ClockReading> earliestClock() {
        return clocks.stream().min(Comparator.comparing(ClockReading::startedAt));
    }
}
