package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.ClockState;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** The clock stands: recovery was confirmed, or the incident was dismissed and its objective does not count. */
public record ClockStopped(
        IncidentId incidentId,
        BilingualText assetTitle,
        ClockState state,
        boolean counts,
        Duration elapsed,
        Actor actor,
        Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        if (!counts) {
            return "clock-stopped-dismissed";
        }
        return state == ClockState.STOPPED_MET ? "clock-stopped-met" : "clock-stopped-missed";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("asset", assetTitle, "elapsed", Spoken.duration(elapsed));
    }
}
