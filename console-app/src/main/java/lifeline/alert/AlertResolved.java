package lifeline.alert;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** The source says that an alert of an incident no longer fires: a hint to verify, never proof of recovery. */
public record AlertResolved(IncidentId incidentId, AlertId alert, String name, String source, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.source(source);
    }

    @Override
    public String kind() {
        return "alert-resolved";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("alert", BilingualText.same(name));
    }
}
