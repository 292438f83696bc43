package lifeline.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an incident passed its milestones (UTC); null where it has not. When impact began is the clock's to say. */
public record Moments(
        Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant mitigationClaimedAt,
        @Nullable Instant restoredAt,
        @Nullable Instant recoveredAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {}
