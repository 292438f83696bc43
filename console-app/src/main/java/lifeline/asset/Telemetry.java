package lifeline.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of one source: when it last answered or told, and why it did not when it was last asked in vain.
 *
 * @param source the source as its file describes it
 * @param within how long it may be silent before what it told is no news
 */
public record Telemetry(
        PointSource source,
        Duration within,
        @Nullable Instant answeredAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    private static final Duration AT_LEAST = Duration.ofMinutes(10);
    private static final int PERIODS = 3;

    /** Three of its polls, and for one that is not asked three of the shortest rhythm of its copies; at least 10 min. */
    static Duration within(Asset asset, PointSource source) {
        var rhythm = source.poll() != null
                ? source.poll()
                : asset.copiesOf(source).stream()
                        .map(Telemetry::rhythm)
                        .min(Duration::compareTo)
                        .orElse(AT_LEAST);
        var periods = rhythm.multipliedBy(PERIODS);
        return periods.compareTo(AT_LEAST) < 0 ? AT_LEAST : periods;
    }

    private static Duration rhythm(CopyPlan copy) {
        var interval = copy.interval();
        return interval == null ? Objects.requireNonNullElse(copy.lag(), AT_LEAST) : interval;
    }

    @Nullable
    Instant knownUntil() {
        return answeredAt == null ? null : answeredAt.plus(within);
    }

    public boolean isSilent(Instant now) {
        var until = knownUntil();
        return until == null || now.isAfter(until);
    }

    /** Whether the last time it was asked it did not answer. */
    public boolean isFailing() {
        return failedAt != null && (answeredAt == null || failedAt.isAfter(answeredAt));
    }
}
