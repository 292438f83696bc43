package lifeline.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recovery point as told.
 *
 * @param id the teller's own name for it, so that the same point told twice is one
 * @param copy the copy of the strategy it belongs to, where that can be told
 * @param consistentAt the moment that its data represents, not when the job ended
 * @param parent the teller's name for the point without which this one cannot be restored
 */
public record FoundPoint(
        String id,
        @Nullable String copy,
        PointKind kind,
        Instant consistentAt,
        @Nullable Instant completedAt,
        PointLocation location,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String parent,
        Verification verification,
        @Nullable Instant expiresAt,
        PointOutcome outcome) {}
