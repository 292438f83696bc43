package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lifeline.deadline.ClockState;
import lifeline.deadline.Countdown;
import lifeline.deadline.Mark;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * What an incident may have lost of an asset (instants in UTC).
 *
 * @param failureAt the start of impact, or of the corruption that recovery named
 * @param point the newest usable, clean recovery point at the failure; null where none is known
 * @param consistentAt the moment that point represents
 * @param restoredPoint what was really restored, once that is said
 */
public record DataLossReading(
        IncidentId incident,
        String asset,
        BilingualText assetTitle,
        Duration target,
        Instant failureAt,
        @Nullable Instant corruptedFrom,
        @Nullable UUID point,
        @Nullable Instant consistentAt,
        @Nullable UUID restoredPoint,
        @Nullable Instant restoredFrom) {

    /** How it stands against the RPO. */
    public enum Verdict {
        MET,
        MISSED,
        UNKNOWN
    }

    /** The data-loss window: failure less newest clean point; empty where no such point is known. */
    public Optional<Duration> window() {
        return Optional.ofNullable(consistentAt).map(this::before);
    }

    /** The actual RPO: failure less the point really restored; empty until a restore is recorded. */
    public Optional<Duration> actual() {
        return Optional.ofNullable(restoredFrom).map(this::before);
    }

    /** By the actual RPO where there is one, else by the window. The last moment allowed still meets the target. */
    public Verdict verdict() {
        var from = restoredFrom == null ? consistentAt : restoredFrom;
        if (from == null) {
            return Verdict.UNKNOWN;
        }
        var span = new Countdown(from, target, List.of(Mark.ALL), from.isAfter(failureAt) ? from : failureAt);
        return span.state(failureAt) == ClockState.STOPPED_MISSED ? Verdict.MISSED : Verdict.MET;
    }

    private Duration before(Instant moment) {
        var span = Duration.between(moment, failureAt);
        return span.isNegative() ? Duration.ZERO : span;
    }
}
