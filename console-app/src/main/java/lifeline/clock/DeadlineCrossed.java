package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** What was asked by a moment is nearly due, or overdue. */
public record DeadlineCrossed(
        IncidentId incidentId, BilingualText title, boolean overdue, Duration left, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return overdue ? "deadline-overdue" : "deadline-near";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("title", title, "left", Spoken.duration(left));
    }
}
