package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;

/** An RTO clock of one asset in one incident (instants in UTC); read its state for any moment by {@link #clock()}. */
public record ClockReading(
        IncidentId incident,
        String asset,
        BilingualText assetTitle,
        Instant startedAt,
        StartSource startSource,
        Duration target,
        @Nullable Instant stoppedAt) {

    public ResponseClock clock() {
        return new ResponseClock(startedAt, target, stoppedAt);
    }
}
