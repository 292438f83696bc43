package lifeline.incident;

import java.time.Instant;
import java.util.Map;
import lifeline.alert.Because;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** Alerts joined an incident. */
public record AlertsAttached(
        IncidentId incidentId, String names, int count, Because because, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        var how = because.kind() == Because.Kind.MATCHES
                ? ""
                : "-" + because.kind().word();
        return (count == 1 ? "alert-attached" : "alerts-attached") + how;
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "alerts", BilingualText.same(names),
                "count", BilingualText.same(String.valueOf(count)),
                "because", BilingualText.same(because.detail()));
    }
}
