package lifeline.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** An update is due soon, or was due: people wait for it. */
public record UpdateLate(IncidentId incidentId, Audience audience, boolean isOver, Duration left, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return "notice-" + (isOver ? "overdue-" : "near-") + audience.word();
    }

    @Override
    public Map<String, BilingualText> facts() {
        return isOver ? Map.of() : Map.of("left", Spoken.duration(left));
    }
}
