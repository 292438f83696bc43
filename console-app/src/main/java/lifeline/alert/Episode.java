package lifeline.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One firing period as known so far, and what a further message means for it. Alertmanager repeats, reorders and
 * merges: {@code startsAt} may move earlier within a period, and a resolve may carry a later {@code startsAt} than the
 * firing message did, so neither is a key.
 */
record Episode(
        AlertStatus status, Instant startsAt, @Nullable Instant endsAt) {

    /** What to do with a message about a label set whose latest episode is this one. */
    enum Decision {
        /** Nothing new is in it. */
        REPEATED,
        /** The same period, but it began earlier than known. */
        STARTED_EARLIER,
        /** The period is over. */
        RESOLVED,
        /** A new period begins. */
        NEW_EPISODE
    }

    Decision on(Signal signal) {
        return signal.status() == AlertStatus.FIRING ? onFiring(signal) : onResolved(signal);
    }

    private Decision onFiring(Signal signal) {
        if (status == AlertStatus.RESOLVED) {
            return beginsAfterTheEnd(signal) ? Decision.NEW_EPISODE : Decision.REPEATED;
        }
        return signal.startsAt().isBefore(startsAt) ? Decision.STARTED_EARLIER : Decision.REPEATED;
    }

    private Decision onResolved(Signal signal) {
        if (status == AlertStatus.RESOLVED) {
            return beginsAfterTheEnd(signal) ? Decision.NEW_EPISODE : Decision.REPEATED;
        }
        var ended = signal.endsAt();
        return ended == null || !ended.isBefore(startsAt) ? Decision.RESOLVED : Decision.REPEATED;
    }

    private boolean beginsAfterTheEnd(Signal signal) {
        return endsAt != null && signal.startsAt().isAfter(endsAt);
    }
}
