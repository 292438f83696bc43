package lifeline.clock;

import java.time.Duration;
import java.time.Instant;

/** When impact began, and how that is known. */
public record ImpactStart(Instant at, StartSource source) {

    private static final Duration SKEW = Duration.ofSeconds(5);

    /** The start an alert tells of; a time later than its receipt (a wrong clock at the sender) is not believed. */
    static ImpactStart told(Instant startsAt, Instant receivedAt) {
        return startsAt.isAfter(receivedAt.plus(SKEW))
                ? new ImpactStart(receivedAt, StartSource.RECEIPT)
                : new ImpactStart(startsAt, StartSource.STARTS_AT);
    }

    boolean isEarlierThan(ImpactStart other) {
        return at.isBefore(other.at);
    }
}
