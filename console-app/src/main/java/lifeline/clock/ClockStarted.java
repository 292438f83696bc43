package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** An RTO clock runs for an asset, from the start of impact. */
public record ClockStarted(
        IncidentId incidentId,
        String asset,
        BilingualText assetTitle,
        ImpactStart start,
        Duration target,
        Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return "clock-started-" + start.source().name().toLowerCase(Locale.ROOT).replace("_", "-");
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("asset", assetTitle, "startedAt", Spoken.instant(start.at()), "target", Spoken.duration(target));
    }
}
