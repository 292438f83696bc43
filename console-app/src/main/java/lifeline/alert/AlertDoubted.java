package lifeline.alert;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/**
 * Whether an alert of an incident still holds became doubtful, because its source lists it no more, or certain again.
 */
public record AlertDoubted(IncidentId incidentId, String name, String source, boolean isStale, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.source(source);
    }

    @Override
    public String kind() {
        return isStale ? "alert-stale" : "alert-confirmed";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("alert", BilingualText.same(name));
    }
}
