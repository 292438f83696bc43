package lifeline.asset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one asset at one moment.
 *
 * @param points the newest first
 * @param sources who tells of its points, and what was heard of each
 * @param restored when a restore of it last passed
 */
public record Standing(
        Asset asset,
        Instant now,
        List<JudgedPoint> points,
        List<Telemetry> sources,
        @Nullable Instant restored) {

    public Exposure exposure() {
        return new ReadsExposure(asset, points, sources, restored, now).read();
    }

    public AchievableRpo achievable() {
        return AchievableRpo.of(asset.strategy());
    }

    /** See {@link RecoveryPoints#usableBefore}. */
    public List<RecoveryPoint> usableBefore(Instant moment) {
        return RecoveryPoints.usableBefore(points, moment);
    }

    public long usableIn(PointLocation location) {
        return points.stream()
                .filter(one -> one.isUsable() && one.point().location() == location)
                .count();
    }
}
