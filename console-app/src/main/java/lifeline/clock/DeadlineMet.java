package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** What was asked by a moment is done; {@code left} is negative when that was too late. */
public record DeadlineMet(
        IncidentId incidentId, BilingualText title, Duration left, String note, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return (left.isNegative() ? "deadline-met-late" : "deadline-met") + (note.isEmpty() ? "" : "-noted");
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("title", title, "left", Spoken.duration(left.abs()), "note", BilingualText.same(note));
    }
}
