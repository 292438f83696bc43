package lifeline.deadline;

import java.time.Duration;
import java.time.Instant;

/** A part of the time allowed, such as 80 of 100, whose passing is announced. */
public record Mark(int part, int of) {

    /** The whole time allowed. */
    public static final Mark ALL = percent(100);

    public Mark {
        if (part <= 0 || part > of) {
            throw new IllegalArgumentException("No part of the time allowed: " + part + " of " + of);
        }
    }

    public static Mark percent(int percent) {
        return new Mark(percent, 100);
    }

    public boolean isAll() {
        return part == of;
    }

    /** In whole percent, to the nearest. */
    public int percent() {
        return Math.round(100f * part / of);
    }

    /** The first moment at which this part is used up; for the whole, the last moment allowed. */
    public Instant momentOf(Instant startedAt, Duration target) {
        return startedAt.plus(target.multipliedBy(part).dividedBy(of));
    }
}
