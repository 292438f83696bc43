package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time allowed against time taken, as a pure function of stored instants: the reader says what time it is. */
public record ResponseClock(
        Instant startedAt, Duration target, @Nullable Instant stoppedAt) {

    /** From impact to {@code now}, or to the stop. Never negative. */
    public Duration elapsed(Instant now) {
        var taken = Duration.between(startedAt, stoppedAt == null ? now : stoppedAt);
        return taken.isNegative() ? Duration.ZERO : taken;
    }

    /** What is left of the target; negative once it is missed. */
    public Duration left(Instant now) {
        return target.minus(elapsed(now));
    }

    /** At risk from 50 % on; the last moment allowed still meets the target. */
    public ClockState state(Instant now) {
        var missed = left(now).isNegative();
        if (stoppedAt != null) {
            return missed ? ClockState.STOPPED_MISSED : ClockState.STOPPED_MET;
        }
        if (missed) {
            return ClockState.BREACHED;
        }
        var atRiskFrom = Threshold.HALF.momentOf(startedAt, target);
        return now.isBefore(atRiskFrom) ? ClockState.RUNNING : ClockState.AT_RISK;
    }

    /** The thresholds crossed by now (or by the stop), in the order in which they were. */
    List<Threshold> crossed(Instant now) {
        var until = stoppedAt == null ? now : stoppedAt;
        return Arrays.stream(Threshold.values())
                .filter(threshold -> isCrossed(threshold, until))
                .toList();
    }

    private boolean isCrossed(Threshold threshold, Instant until) {
        var moment = threshold.momentOf(startedAt, target);
        return threshold == Threshold.ALL ? until.isAfter(moment) : !until.isBefore(moment);
    }
}
