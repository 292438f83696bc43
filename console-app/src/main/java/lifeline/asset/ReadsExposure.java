package lifeline.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells how an asset stands: a pure function of its points, of what was heard of its sources, and of the moment. */
final class ReadsExposure {

    /** How old a proven restore may be, unless the asset says otherwise. */
    static final Duration MONTH = Duration.ofDays(31);

    private final Asset asset;
    private final List<JudgedPoint> points;
    private final List<Telemetry> sources;
    private final @Nullable Instant restored;
    private final Instant now;

    /** {@code points} the newest first; {@code restored} when a restore last passed. */
    ReadsExposure(
            Asset asset, List<JudgedPoint> points, List<Telemetry> sources, @Nullable Instant restored, Instant now) {
        this.asset = asset;
        this.points = points;
        this.sources = sources;
        this.restored = restored;
        this.now = now;
    }

    static Duration testEvery(Asset asset) {
        return asset.restoreTest() == null ? MONTH : asset.restoreTest().every();
    }

    Exposure read() {
        var latest = newest(false);
        var tested = newest(true);
        var reason = reason(latest);
        return new Exposure(
                asset.id(),
                now,
                state(reason),
                reason,
                asset.rpo(),
                latest,
                tested,
                since(latest),
                since(tested),
                knownUntil());
    }

    private @Nullable RecoveryPoint newest(boolean onlyTested) {
        return points.stream()
                .filter(one -> one.isUsable() && (one.isTested() || !onlyTested))
                .map(JudgedPoint::point)
                .findFirst()
                .orElse(null);
    }

    /** A sender's clock may be ahead by a little; nothing is less exposed than not at all. */
    private @Nullable Duration since(@Nullable RecoveryPoint point) {
        if (point == null) {
            return null;
        }
        var since = Duration.between(point.consistentAt(), now);
        return since.isNegative() ? Duration.ZERO : since;
    }

    /** The last moment at which at least one source is still believed. */
    private @Nullable Instant knownUntil() {
        return sources.stream()
                .map(Telemetry::knownUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Exposure.Reason reason(@Nullable RecoveryPoint latest) {
        if (asset.rpo() == null) {
            return Exposure.Reason.NO_OBJECTIVE;
        }
        if (sources.isEmpty()) {
            return Exposure.Reason.NOBODY_TELLS;
        }
        if (sources.stream().allMatch(source -> source.answeredAt() == null)) {
            return Exposure.Reason.NOBODY_EVER_TOLD;
        }
        if (sources.stream().allMatch(source -> source.isSilent(now))) {
            return Exposure.Reason.SILENCE;
        }
        return latest == null ? Exposure.Reason.NO_USABLE_POINT : known(latest, asset.rpo());
    }

    private Exposure.Reason known(RecoveryPoint latest, Duration target) {
        var exposure = Objects.requireNonNull(since(latest));
        if (exposure.compareTo(target) > 0) {
            return Exposure.Reason.OVER_TARGET;
        }
        if (exposure.compareTo(Exposure.risk(target)) >= 0) {
            return Exposure.Reason.CLOSE_TO_TARGET;
        }
        if (!AchievableRpo.of(asset.strategy()).meets(target)) {
            return Exposure.Reason.STRATEGY_TOO_SLOW;
        }
        if (restored == null) {
            return Exposure.Reason.NEVER_RESTORED;
        }
        return now.isAfter(restored.plus(testEvery(asset)))
                ? Exposure.Reason.RESTORE_TEST_OVERDUE
                : Exposure.Reason.WELL;
    }

    private static ExposureState state(Exposure.Reason reason) {
        return switch (reason) {
            case NO_OBJECTIVE -> ExposureState.NOT_AT_STAKE;
            case WELL -> ExposureState.OK;
            case NOBODY_TELLS, NOBODY_EVER_TOLD, SILENCE -> ExposureState.UNKNOWN;
            case NO_USABLE_POINT, OVER_TARGET -> ExposureState.BREACHED;
            case CLOSE_TO_TARGET, STRATEGY_TOO_SLOW, NEVER_RESTORED, RESTORE_TEST_OVERDUE -> ExposureState.AT_RISK;
        };
    }
}
