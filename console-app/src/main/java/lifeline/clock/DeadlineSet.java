package lifeline.clock;

import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** The incident asks something of people by a moment. */
public record DeadlineSet(IncidentId incidentId, BilingualText title, Instant dueAt, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return "deadline-set";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("title", title, "dueAt", Spoken.instant(dueAt));
    }
}
