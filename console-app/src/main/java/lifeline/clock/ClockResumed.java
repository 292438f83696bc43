package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A relapse: the clock goes on from its original start. */
public record ClockResumed(IncidentId incidentId, BilingualText assetTitle, Duration elapsed, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return "clock-resumed";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("asset", assetTitle, "elapsed", Spoken.duration(elapsed));
    }
}
