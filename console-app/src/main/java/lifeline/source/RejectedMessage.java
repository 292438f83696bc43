package lifeline.source;

import java.time.Instant;
import java.util.UUID;

/**
 * A body that a known sender posted and nobody could take. {@code size} is what was sent, in bytes; of a larger one than
 * may be taken only the beginning is kept. {@code times} is how often the same body came.
 */
public record RejectedMessage(
        UUID id,
        String source,
        String format,
        String contentType,
        String problem,
        Instant firstAt,
        Instant lastAt,
        long times,
        long size,
        long kept) {

    /** Whether all of it is there, so that it can be tried again. */
    public boolean isWhole() {
        return kept == size;
    }
}
