package lifeline.asset;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which recovery points come to be.
 *
 * @param basedOn the copy without which this one cannot be restored
 * @param interval from the start of one to the start of the next
 * @param duration how long making one takes
 * @param transfer from then until it lies off-site
 * @param lag how far a replica or stream is behind at worst
 * @param keep how long a point stays
 */
public record CopyPlan(
        String id,
        PointKind kind,
        @Nullable String basedOn,
        @Nullable Duration interval,
        @Nullable Duration duration,
        @Nullable Duration transfer,
        @Nullable Duration lag,
        Set<PointLocation> locations,
        @Nullable Duration keep) {}
