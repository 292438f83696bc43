package lifeline.asset;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of an asset would be lost if it were lost now, against what may be.
 *
 * @param target the RPO; null where nothing is at stake
 * @param latest the newest usable recovery point
 * @param tested the newest usable one that a restore has proven, itself or by one that builds on it
 * @param exposure from {@code latest} to now; null without one
 * @param testedExposure from {@code tested} to now; null without one
 * @param knownUntil until when silence is no reason for doubt; null where nobody ever told
 */
public record Exposure(
        String asset,
        Instant now,
        ExposureState state,
        Reason reason,
        @Nullable Duration target,
        @Nullable RecoveryPoint latest,
        @Nullable RecoveryPoint tested,
        @Nullable Duration exposure,
        @Nullable Duration testedExposure,
        @Nullable Instant knownUntil) {

    /** Why the state is what it is; texts are named by it. */
    public enum Reason {
        NO_OBJECTIVE,
        WELL,
        NOBODY_TELLS,
        NOBODY_EVER_TOLD,
        SILENCE,
        NO_USABLE_POINT,
        OVER_TARGET,
        CLOSE_TO_TARGET,
        STRATEGY_TOO_SLOW,
        NEVER_RESTORED,
        RESTORE_TEST_OVERDUE
    }

    /** Four fifths of what is allowed, from which on it is at risk. */
    static Duration risk(Duration target) {
        return target.multipliedBy(4).dividedBy(5);
    }
}
