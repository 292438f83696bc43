package lifeline.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** An incident went from one state to another; {@code reason} is empty where none was needed. */
public record IncidentMoved(
        IncidentId incidentId, IncidentState from, IncidentState to, String reason, Actor actor, Instant occurredAt)
        implements Recordable {

    /** The sentence depends on where it went, and whether it fell back. */
    @Override
    public String kind() {
        var word = to.name().toLowerCase(Locale.ROOT);
        var fellBack = to == IncidentState.MITIGATING && from != IncidentState.ACKNOWLEDGED;
        var suffix = reason.isEmpty() ? "" : "-because";
        return "incident-" + (fellBack ? from.name().toLowerCase(Locale.ROOT) + "-back" : word) + suffix;
    }

    @Override
    public Map<String, BilingualText> facts() {
        return reason.isEmpty() ? Map.of() : Map.of("reason", BilingualText.same(reason));
    }
}
