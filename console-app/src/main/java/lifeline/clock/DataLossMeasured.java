package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;
import org.jspecify.annotations.Nullable;

/** How much of an asset may be lost is known, or known anew; {@code window} is null while no point is known. */
public record DataLossMeasured(
        IncidentId incidentId,
        BilingualText assetTitle,
        @Nullable Duration window,
        Duration target,
        Instant occurredAt) implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        if (window == null) {
            return "data-loss-unknown";
        }
        return window.compareTo(target) > 0 ? "data-loss-over" : "data-loss-within";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "asset",
                assetTitle,
                "window",
                window == null ? BilingualText.same("") : Spoken.duration(window),
                "target",
                Spoken.duration(target));
    }
}
