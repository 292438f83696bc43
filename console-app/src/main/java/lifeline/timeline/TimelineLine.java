package lifeline.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;

/** One remembered fact: what, who, when it happened and when it was written down (both UTC). */
public record TimelineLine(
        long id, Instant occurredAt, Instant recordedAt, Actor actor, String kind, Map<String, BilingualText> facts) {

    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    /** Whether it was recorded noticeably after it happened, so that a reader should see both times. */
    public boolean isLate() {
        return Duration.between(occurredAt, recordedAt).compareTo(PROMPTLY) > 0;
    }
}
