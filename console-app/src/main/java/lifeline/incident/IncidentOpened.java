package lifeline.incident;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** An incident was opened, by an alert or by a person. */
public record IncidentOpened(IncidentId incidentId, String key, BilingualText title, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return "incident-opened";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("key", BilingualText.same(key), "title", title);
    }
}
