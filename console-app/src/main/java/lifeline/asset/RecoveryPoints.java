package lifeline.asset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything one can ask of recovery points, and where they are told. */
@Service
public class RecoveryPoints {

    private final Assets assets;
    private final KeepsPoints keeps;
    private final PointRows rows;
    private final AssetStandings standings;
    private final Clock clock;

    RecoveryPoints(Assets assets, KeepsPoints keeps, PointRows rows, AssetStandings standings, Clock clock) {
        this.assets = assets;
        this.keeps = keeps;
        this.rows = rows;
        this.standings = standings;
        this.clock = clock;
    }

    /** A point as it is kept, and whether nobody had told of it before. */
    public record Told(RecoveryPoint point, boolean isNew) {}

    /**
     * Keeps a point that somebody posts for a source of this asset. Throws {@link NoSuchAsset}, {@link FromTheFuture}
     * and {@link PointConflict}.
     */
    public Told tell(String asset, String source, FoundPoint point) {
        var known = assets.get(asset);
        var now = clock.instant();
        notFromTheFuture("consistentAt", point.consistentAt(), now);
        notFromTheFuture("completedAt", point.completedAt(), now);
        var teller = known.source(source).orElseGet(() -> AssetStandings.unlisted(source));
        return keeps.posted(known, teller, point, now);
    }

    static void notFromTheFuture(String field, @Nullable Instant moment, Instant now) {
        if (moment != null && moment.isAfter(now.plus(JudgesPoints.SKEW))) {
            throw new FromTheFuture(field, Duration.between(now, moment));
        }
    }

    public Optional<RecoveryPoint> find(UUID id) {
        return rows.find(id);
    }

    /** Throws {@link NoSuchPoint}. */
    public RecoveryPoint get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchPoint(id.toString()));
    }

    /** By identity, or by the teller's name where that is only one. */
    public Optional<RecoveryPoint> named(String asset, String name) {
        var found = rows.named(asset, name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The verdict on one point; throws {@link NoSuchPoint} once it is forgotten. */
    public JudgedPoint judged(RecoveryPoint point, Instant now) {
        return standings.of(assets.get(point.asset()), now).points().stream()
                .filter(one -> one.point().id().equals(point.id()))
                .findFirst()
                .orElseThrow(() -> new NoSuchPoint(point.id().toString()));
    }

    /** The newest first; only those after that one, where given; each with the verdict on it now. */
    public List<JudgedPoint> page(String asset, @Nullable RecoveryPoint after, int most) {
        var all = standings.of(assets.get(asset), clock.instant()).points();
        return all.stream()
                .filter(one -> after == null || NEWEST_FIRST.compare(one.point(), after) > 0)
                .sorted(Comparator.comparing(JudgedPoint::point, NEWEST_FIRST))
                .limit(most)
                .toList();
    }

    private static final Comparator<RecoveryPoint> NEWEST_FIRST = Comparator.comparing(RecoveryPoint::consistentAt)
            .thenComparing(RecoveryPoint::id)
            .reversed();

    /**
     * What can be restored at {@code now} to a state at or before a moment, the newest first. A log can be replayed to
     * any moment since its base: of a log that goes further, the point that stands for it ends there.
     */
    public List<RecoveryPoint> usableBefore(String asset, Instant before, Instant now) {
        var known = assets.find(asset);
        if (known.isEmpty()) {
            return List.of();
        }
        return usableBefore(standings.of(known.get(), now).points(), before);
    }

    static List<RecoveryPoint> usableBefore(List<JudgedPoint> points, Instant before) {
        return points.stream()
                .filter(JudgedPoint::isUsable)
                .flatMap(one -> asOf(one, before))
                .sorted(NEWEST_FIRST)
                .distinct()
                .toList();
    }

    private static Stream<RecoveryPoint> asOf(JudgedPoint one, Instant before) {
        var point = one.point();
        if (!point.consistentAt().isAfter(before)) {
            return Stream.of(point);
        }
        var base = one.on();
        return point.kind() == PointKind.WAL
                        && base != null
                        && !base.consistentAt().isAfter(before)
                ? Stream.of(point.replayedTo(before))
                : Stream.empty();
    }
}
