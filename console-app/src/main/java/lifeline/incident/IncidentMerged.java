package lifeline.incident;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** Two incidents turned out to be one; told on both, each naming the other. */
public record IncidentMerged(IncidentId incidentId, String other, boolean goesOn, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return goesOn ? "incident-absorbed" : "incident-merged";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("other", BilingualText.same(other));
    }
}
