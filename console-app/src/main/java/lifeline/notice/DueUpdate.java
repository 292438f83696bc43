package lifeline.notice;

import java.time.Duration;
import java.time.Instant;
import lifeline.deadline.Countdown;

/** The next update that an audience waits for, counted from activation or from the update before it. */
public record DueUpdate(Audience audience, Instant startedAt, Instant dueAt, boolean isLast) {

    public Countdown countdown() {
        return new Countdown(startedAt, Duration.between(startedAt, dueAt), Countdown.NEARLY_AND_ALL, null);
    }
}
