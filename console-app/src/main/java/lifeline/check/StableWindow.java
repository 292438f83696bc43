package lifeline.check;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a check goes on after a look: it settles as PASS once it has passed unbroken for long enough, as what it last
 * showed once its time is up; information settles at the first look.
 */
record StableWindow(
        Duration stableFor,
        Duration timeout,
        boolean oneLook,
        Instant startedAt,
        @Nullable Instant passSince) {

    /** The window after the look, and whether the check is settled by it. */
    record Next(@Nullable Instant passSince, boolean settled) {}

    Next after(Look look, Instant now) {
        var since = look.verdict() != Verdict.PASS ? null : passSince == null ? now : passSince;
        var stable = since != null && !now.isBefore(since.plus(stableFor));
        var timeUp = !now.isBefore(startedAt.plus(timeout));
        return new Next(since, stable || timeUp || oneLook);
    }
}
