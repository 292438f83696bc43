package lifeline.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which recovery points of one asset can be restored at a moment: completed, in a reachable place, not expired, with a
 * whole chain in the same place, not failed in verification. A pure function of the points and the moment.
 */
final class JudgesPoints {

    /** How far a sender's clock may be ahead. */
    static final Duration SKEW = Duration.ofSeconds(5);

    private static final Comparator<RecoveryPoint> OLDEST_FIRST =
            Comparator.comparing(RecoveryPoint::consistentAt).thenComparing(RecoveryPoint::id);

    private final Asset asset;
    private final Instant now;
    private final List<RecoveryPoint> points;
    private final Map<String, List<RecoveryPoint>> byName;
    private final List<RecoveryPoint> whole;
    private final Map<UUID, RecoveryPoint> incrementBefore = new HashMap<>();
    private final Map<UUID, Link> links = new HashMap<>();
    private final Set<UUID> underWay = new HashSet<>();

    private JudgesPoints(Asset asset, List<RecoveryPoint> points, Instant now) {
        this.asset = asset;
        this.now = now;
        this.points = points.stream().sorted(OLDEST_FIRST).toList();
        this.byName = this.points.stream().collect(Collectors.groupingBy(RecoveryPoint::name));
        this.whole = this.points.stream().filter(JudgesPoints::isWhole).toList();
        var last = new HashMap<List<Object>, RecoveryPoint>();
        for (RecoveryPoint point : this.points) {
            if (point.kind() == PointKind.INCREMENTAL) {
                var before = last.put(List.of(point.location(), String.valueOf(point.copy())), point);
                if (before != null) {
                    incrementBefore.put(point.id(), before);
                }
            }
        }
    }

    /** What a point builds on, or why it is of no use. */
    private record Link(
            RecoveryPoint point,
            @Nullable Link on,
            @Nullable Unusable broken) {}

    /** Every point with its verdict, the newest first. */
    static List<JudgedPoint> judge(Asset asset, List<RecoveryPoint> points, Instant now) {
        return new JudgesPoints(asset, points, now).judged();
    }

    /** The next moment at which time alone changes a verdict. */
    static Instant standsUntil(List<RecoveryPoint> points, Instant now) {
        return points.stream()
                .flatMap(point -> java.util.stream.Stream.of(
                        Optional.ofNullable(point.expiresAt()),
                        Optional.of(point.consistentAt().minus(SKEW))))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private List<JudgedPoint> judged() {
        points.forEach(this::link);
        var tested = new HashSet<UUID>();
        for (RecoveryPoint point : points) {
            if (point.verification() == Verification.RESTORED) {
                for (var at = link(point); at != null && tested.add(at.point().id()); at = at.on()) {}
            }
        }
        var judged = new ArrayList<JudgedPoint>();
        for (RecoveryPoint point : points.reversed()) {
            var link = link(point);
            var on = link.on() == null ? null : link.on().point();
            judged.add(new JudgedPoint(point, link.broken(), on, tested.contains(point.id())));
        }
        return List.copyOf(judged);
    }

    /** Nothing builds on what is younger, so the way down is short once the older ones are known. */
    private Link link(RecoveryPoint point) {
        var known = links.get(point.id());
        if (known != null) {
            return known;
        }
        if (!underWay.add(point.id())) {
            return broken(point, new Unusable.ChainEndless(point.name()));
        }
        var own = own(point);
        var link = own == null ? below(point) : broken(point, own);
        underWay.remove(point.id());
        links.put(point.id(), link);
        return link;
    }

    private static Link broken(RecoveryPoint point, Unusable why) {
        return new Link(point, null, why);
    }

    /** What is wrong with the point by itself. */
    private @Nullable Unusable own(RecoveryPoint point) {
        if (point.consistentAt().isAfter(now.plus(SKEW))) {
            return new Unusable.FromTheFuture(Duration.between(now, point.consistentAt()));
        }
        if (point.outcome() != PointOutcome.COMPLETED) {
            return new Unusable.NotCompleted(point.outcome());
        }
        if (point.verification() == Verification.FAILED) {
            return new Unusable.FailedVerification();
        }
        if (point.goneAt() != null) {
            return new Unusable.Unreachable(point.location(), point.goneAt());
        }
        if (point.expiresAt() != null && !point.expiresAt().isAfter(now)) {
            return new Unusable.Expired(point.expiresAt());
        }
        return null;
    }

    private Link below(RecoveryPoint point) {
        return switch (point.kind()) {
            case FULL, SNAPSHOT, REPLICA, LOG_STREAM -> new Link(point, null, null);
            case INCREMENTAL, DIFFERENTIAL, WAL -> point.parent() == null ? onWhatThereIs(point) : onItsParent(point);
        };
    }

    private Link onItsParent(RecoveryPoint point) {
        var name = Objects.requireNonNull(point.parent());
        var named = named(point, name);
        if (named.isEmpty()) {
            return broken(point, new Unusable.ParentUnknown(name));
        }
        var parent = inPlaceOf(point, named);
        if (parent.isEmpty()) {
            return broken(point, new Unusable.ParentElsewhere(name, point.location()));
        }
        return parent.get().consistentAt().isAfter(point.consistentAt())
                ? broken(point, new Unusable.ParentLater(name))
                : on(parent.get(), point);
    }

    /** The teller's own point of that name; where it has none, that of another teller of the same asset. */
    private List<RecoveryPoint> named(RecoveryPoint point, String name) {
        var all = byName.getOrDefault(name, List.of());
        var own =
                all.stream().filter(one -> one.source().equals(point.source())).toList();
        return own.isEmpty() ? all : own;
    }

    /** The parent itself, or the same state kept in the right place under another name. */
    private Optional<RecoveryPoint> inPlaceOf(RecoveryPoint point, List<RecoveryPoint> named) {
        return named.stream()
                .filter(one -> one.location() == point.location())
                .findFirst()
                .or(() -> points.stream()
                        .filter(one -> one.location() == point.location())
                        .filter(one -> named.stream().anyMatch(parent -> isTwin(parent, one)))
                        .findFirst());
    }

    private static boolean isTwin(RecoveryPoint parent, RecoveryPoint one) {
        return parent.kind() == one.kind() && parent.consistentAt().equals(one.consistentAt());
    }

    /**
     * Nobody named the parent, so the newest base in the same place has to do; an increment needs every increment
     * since then as well.
     */
    private Link onWhatThereIs(RecoveryPoint point) {
        var bases = whole.stream()
                .filter(one -> one.location() == point.location() && isBaseOf(one, point))
                .filter(one -> !one.consistentAt().isAfter(point.consistentAt()))
                .toList();
        if (bases.isEmpty()) {
            return broken(point, new Unusable.NoBase(point.location()));
        }
        var base = bases.reversed().stream()
                .filter(one -> link(one).broken() == null)
                .findFirst()
                .orElse(bases.getLast());
        var before = point.kind() == PointKind.INCREMENTAL ? incrementBefore.get(point.id()) : null;
        return before != null && before.consistentAt().isAfter(base.consistentAt())
                ? on(before, point)
                : on(base, point);
    }

    private static boolean isWhole(RecoveryPoint one) {
        return one.kind() == PointKind.FULL || one.kind() == PointKind.SNAPSHOT;
    }

    private boolean isBaseOf(RecoveryPoint one, RecoveryPoint point) {
        var base = asset.copy(point.copy()).map(CopyPlan::basedOn).orElse(null);
        return base == null || one.copy() == null || one.copy().equals(base);
    }

    private Link on(RecoveryPoint parent, RecoveryPoint point) {
        var below = link(parent);
        if (below.broken() == null) {
            return new Link(point, below, null);
        }
        return broken(
                point,
                below.broken() instanceof Unusable.ChainBroken deepest
                        ? deepest
                        : new Unusable.ChainBroken(parent.name(), below.broken()));
    }
}
