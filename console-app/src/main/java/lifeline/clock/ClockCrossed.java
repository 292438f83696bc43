package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Mark;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A part of an RTO is used up; announced once, also when the console was down at the moment. */
public record ClockCrossed(
        IncidentId incidentId, BilingualText assetTitle, Mark mark, Duration left, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    /** Each kind names who has to hear of it: technical at half, command and communications from then on. */
    @Override
    public String kind() {
        if (mark.isAll()) {
            return "clock-breached";
        }
        return mark.percent() <= 50 ? "clock-half" : "clock-at-risk";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "asset",
                assetTitle,
                "percent",
                BilingualText.same(String.valueOf(mark.percent())),
                "left",
                Spoken.duration(left));
    }
}
