package lifeline.playbook;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A playbook run began. */
public record RunStarted(IncidentId incidentId, BilingualText title, String version, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return "run-started";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("playbook", title, "version", BilingualText.same(version));
    }
}
