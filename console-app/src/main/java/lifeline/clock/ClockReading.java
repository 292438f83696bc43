package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import lifeline.deadline.ClockState;
import lifeline.deadline.Countdown;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * An RTO clock of one asset in one incident (instants in UTC). {@code projectedFinish} is set while past runs say that
 * the target will be missed.
 */
public record ClockReading(
        IncidentId incident,
        String asset,
        BilingualText assetTitle,
        Instant startedAt,
        StartSource startSource,
        Duration target,
        @Nullable Instant stoppedAt,
        @Nullable Instant projectedFinish) {

    public Countdown clock() {
        return new Countdown(startedAt, target, RtoClock.MARKS, stoppedAt);
    }

    /** Also at risk while the rest of the playbook is expected to take longer than what is left. */
    public ClockState state(Instant now) {
        var state = clock().state(now);
        return state == ClockState.RUNNING && projectedFinish != null ? ClockState.AT_RISK : state;
    }
}
