package lifeline.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as others may see it; {@code former} is the token before the present one while it is still taken, {@code
 * rejected} how many of its messages could not be, ever.
 */
public record SourceView(
        String name,
        Instant createdAt,
        @Nullable Instant seenAt,
        @Nullable Instant renewedAt,
        @Nullable FormerToken former,
        Heartbeat heartbeat,
        long rejected) {

    /** A token that is to be retired once nobody uses it. */
    public record FormerToken(@Nullable Instant seenAt) {}
}
