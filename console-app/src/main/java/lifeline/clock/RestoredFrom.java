package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** An asset was restored from a point, so what was lost is known for sure. */
public record RestoredFrom(
        IncidentId incidentId,
        BilingualText assetTitle,
        Instant consistentAt,
        Duration lost,
        Duration target,
        Actor actor,
        Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return lost.compareTo(target) > 0 ? "restored-over" : "restored-within";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "asset",
                assetTitle,
                "consistentAt",
                Spoken.instant(consistentAt),
                "lost",
                Spoken.duration(lost),
                "target",
                Spoken.duration(target));
    }
}
