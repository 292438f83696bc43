package lifeline.playbook;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** Every step of a run is behind it. */
public record RunFinished(IncidentId incidentId, BilingualText title, Instant occurredAt) implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return "run-finished";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("playbook", title);
    }
}
