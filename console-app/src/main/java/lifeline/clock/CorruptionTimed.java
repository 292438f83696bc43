package lifeline.clock;

import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** Recovery named the moment since which the data of an asset is corrupt: only what is older is clean. */
public record CorruptionTimed(
        IncidentId incidentId, BilingualText assetTitle, Instant from, String reason, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return reason.isEmpty() ? "corruption-timed" : "corruption-timed-noted";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("asset", assetTitle, "from", Spoken.instant(from), "reason", BilingualText.same(reason));
    }
}
