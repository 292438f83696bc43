package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** Recovery was confirmed: the clock stands. */
public record ClockStopped(
        IncidentId incidentId,
        BilingualText assetTitle,
        ClockState state,
        Duration elapsed,
        Actor actor,
        Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return state == ClockState.STOPPED_MET ? "clock-stopped-met" : "clock-stopped-missed";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("asset", assetTitle, "elapsed", Spoken.duration(elapsed));
    }
}
