package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** The rest of the playbook is expected to take longer than what is left of the objective; told once. */
public record BreachProjected(
        IncidentId incidentId, BilingualText assetTitle, Instant finish, Instant dueAt, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return "clock-projected";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("asset", assetTitle, "by", Spoken.duration(Duration.between(dueAt, finish)));
    }
}
