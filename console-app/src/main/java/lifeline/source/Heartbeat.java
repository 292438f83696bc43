package lifeline.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sign of life of a source, an alert that always fires: how often it has to come, since when it is waited for, and
 * when it was last heard. {@link Duration#ZERO} when none is expected.
 */
public record Heartbeat(
        Duration every, Instant since, @Nullable Instant heardAt) {

    /** What the sign of life says now. */
    public enum State {
        NOT_EXPECTED,
        ALIVE,
        SILENT
    }

    public boolean isExpected() {
        return !every.isZero();
    }

    /** The last moment at which its silence is nothing unusual. */
    public Instant due() {
        return (heardAt == null || heardAt.isBefore(since) ? since : heardAt).plus(every);
    }

    /** Nobody is called silent before this console, listening from then on, could have heard one. */
    public State at(Instant now, Instant listeningSince) {
        if (!isExpected()) {
            return State.NOT_EXPECTED;
        }
        var patience = listeningSince.plus(every);
        return now.isAfter(due()) && now.isAfter(patience) ? State.SILENT : State.ALIVE;
    }
}
