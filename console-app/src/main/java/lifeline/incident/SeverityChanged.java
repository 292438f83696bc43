package lifeline.incident;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Severity;
import lifeline.timeline.Recordable;

/** The severity was changed; going down needs a reason. */
public record SeverityChanged(
        IncidentId incidentId, Severity from, Severity to, String reason, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return "severity-changed";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "from", BilingualText.same(from.name()),
                "to", BilingualText.same(to.name()),
                "reason", BilingualText.same(reason.isEmpty() ? "–" : reason));
    }
}
