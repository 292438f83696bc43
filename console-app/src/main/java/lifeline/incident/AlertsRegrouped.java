package lifeline.incident;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** Alerts left an incident: {@code to} is the key of where they went, empty when they are in no incident now. */
public record AlertsRegrouped(
        IncidentId incidentId, String names, int count, String to, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return to.isEmpty() ? "alerts-detached" : "alerts-moved";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "alerts", BilingualText.same(names),
                "count", BilingualText.same(String.valueOf(count)),
                "to", BilingualText.same(to));
    }
}
