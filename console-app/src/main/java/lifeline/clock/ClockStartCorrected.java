package lifeline.clock;

import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** The start of impact is now known better: earlier by whoever knows, later only by command with a reason. */
public record ClockStartCorrected(
        IncidentId incidentId,
        BilingualText asset,
        Instant before,
        ImpactStart start,
        String reason,
        Actor actor,
        Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return start.source() == StartSource.PERSON ? "clock-start-corrected" : "clock-start-refined";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "asset",
                asset,
                "before",
                Spoken.instant(before),
                "startedAt",
                Spoken.instant(start.at()),
                "reason",
                BilingualText.same(reason));
    }
}
