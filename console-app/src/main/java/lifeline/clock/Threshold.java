package lifeline.clock;

import java.time.Duration;
import java.time.Instant;

/** The shares of the target whose crossing is announced, once each. */
public enum Threshold {
    HALF(50),
    MOST(80),
    ALL(100);

    private final int percent;

    Threshold(int percent) {
        this.percent = percent;
    }

    /** The first moment at which this share of the target is used up; for ALL, the last one allowed. */
    Instant momentOf(Instant startedAt, Duration target) {
        return startedAt.plus(target.multipliedBy(percent).dividedBy(100));
    }

    public int percent() {
        return percent;
    }
}
