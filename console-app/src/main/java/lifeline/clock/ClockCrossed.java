package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A share of the time allowed is used up; announced once, also when the console was down at the moment. */
public record ClockCrossed(
        IncidentId incidentId, BilingualText assetTitle, Threshold threshold, Duration left, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return threshold == Threshold.ALL ? "clock-breached" : "clock-at-risk";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "asset",
                assetTitle,
                "percent",
                BilingualText.same(String.valueOf(threshold.percent())),
                "left",
                Spoken.duration(left));
    }
}
