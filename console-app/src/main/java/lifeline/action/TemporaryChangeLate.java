package lifeline.action;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A temporary change should be ended soon, or should have been. */
public record TemporaryChangeLate(
        IncidentId incidentId, BilingualText change, String owner, boolean expired, Duration left, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return expired ? "change-expired" : "change-expires";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("change", change, "owner", BilingualText.same(owner), "left", Spoken.duration(left));
    }
}
