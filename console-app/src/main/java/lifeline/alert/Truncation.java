package lifeline.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last message of a source that was cut off: for whom, how many alerts it left out, when, and when the sender was
 * last asked for all of them.
 */
public record Truncation(
        String source,
        String receiver,
        int alerts,
        Instant at,
        @Nullable Instant fetchedAt) {

    public boolean isFetched() {
        return fetchedAt != null && !fetchedAt.isBefore(at);
    }
}
