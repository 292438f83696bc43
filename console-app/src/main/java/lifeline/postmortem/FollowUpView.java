package lifeline.postmortem;

import java.time.Duration;
import java.util.UUID;
import lifeline.deadline.Countdown;
import lifeline.kernel.IncidentId;

/** Work that an incident leaves behind; overdue is derived from its countdown. */
public record FollowUpView(
        UUID id,
        IncidentId incident,
        String text,
        Kind kind,
        Horizon horizon,
        String owner,
        State state,
        String reason,
        Countdown countdown) {

    /** What it improves. */
    public enum Kind {
        FIX,
        CAPACITY,
        DETECTION,
        DOCUMENT,
        TRAINING
    }

    /** How soon it is due. */
    public enum Horizon {
        SHORT(7),
        MEDIUM(30),
        LONG(90);

        private final int days;

        Horizon(int days) {
            this.days = days;
        }

        public Duration within() {
            return Duration.ofDays(days);
        }
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        IN_PROGRESS,
        DONE,
        WONT_DO
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.IN_PROGRESS;
    }
}
