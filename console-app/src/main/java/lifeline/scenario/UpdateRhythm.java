package lifeline.scenario;

import java.time.Duration;

/** How soon after activation people hear of an incident, and how often from then on. */
public record UpdateRhythm(Duration first, Duration every) {

    UpdateRhythm slower(int steps) {
        return steps >= 0
                ? new UpdateRhythm(first.multipliedBy(1L << steps), every.multipliedBy(1L << steps))
                : new UpdateRhythm(first.dividedBy(1L << -steps), every.dividedBy(1L << -steps));
    }
}
