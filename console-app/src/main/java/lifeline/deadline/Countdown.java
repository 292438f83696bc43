package lifeline.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time allowed against time taken, as a pure function of stored instants: the reader says what time it is. Nothing
 * pauses it. At risk from its first mark on.
 */
public record Countdown(
        Instant startedAt,
        Duration target,
        List<Mark> marks,
        @Nullable Instant stoppedAt) {

    /** For what only needs a word before it is due. */
    public static final List<Mark> NEARLY_AND_ALL = List.of(Mark.percent(80), Mark.ALL);

    public Countdown {
        marks = List.copyOf(marks);
    }

    /** The last moment that still meets the target. */
    public Instant dueAt() {
        return startedAt.plus(target);
    }

    /** From the start to {@code now}, or to the stop. Never negative. */
    public Duration elapsed(Instant now) {
        var taken = Duration.between(startedAt, stoppedAt == null ? now : stoppedAt);
        return taken.isNegative() ? Duration.ZERO : taken;
    }

    /** What is left of the target; negative once it is missed. */
    public Duration left(Instant now) {
        return target.minus(elapsed(now));
    }

    /** The last moment allowed still meets the target. */
    public ClockState state(Instant now) {
        var missed = left(now).isNegative();
        if (stoppedAt != null) {
            return missed ? ClockState.STOPPED_MISSED : ClockState.STOPPED_MET;
        }
        if (missed) {
            return ClockState.BREACHED;
        }
        return marks.stream().anyMatch(mark -> isCrossed(mark, now)) ? ClockState.AT_RISK : ClockState.RUNNING;
    }

    /** The part of the target from which on it is at risk, from 0 to 1. */
    public double risk() {
        return marks.isEmpty()
                ? 1
                : (double) marks.getFirst().part() / marks.getFirst().of();
    }

    /** The marks passed by now (or by the stop), in their order. */
    public List<Mark> crossed(Instant now) {
        var until = stoppedAt == null ? now : stoppedAt;
        return marks.stream().filter(mark -> isCrossed(mark, until)).toList();
    }

    private boolean isCrossed(Mark mark, Instant until) {
        var moment = mark.momentOf(startedAt, target);
        return mark.isAll() ? until.isAfter(moment) : !until.isBefore(moment);
    }
}
