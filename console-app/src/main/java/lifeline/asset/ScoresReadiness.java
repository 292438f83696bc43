package lifeline.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lifeline.asset.Readiness.Criterion;
import lifeline.asset.Readiness.Lost;
import org.jspecify.annotations.Nullable;

/** Takes points off for what would hurt when an asset fails. Pure. */
final class ScoresReadiness {

    private static final Map<Criterion, Integer> OF_DATA = Map.of(
            Criterion.EXPOSURE, 35,
            Criterion.STRATEGY, 15,
            Criterion.PLACES, 15,
            Criterion.RESTORE, 15,
            Criterion.DETECTION, 10,
            Criterion.CHAIN, 10);
    private static final Map<Criterion, Integer> OF_A_SERVICE = Map.of(
            Criterion.EXPOSURE, 0,
            Criterion.STRATEGY, 0,
            Criterion.PLACES, 0,
            Criterion.RESTORE, 0,
            Criterion.DETECTION, 60,
            Criterion.CHAIN, 40);

    private final Standing standing;
    private final Exposure exposure;
    private final DetectionBudget detection;
    private final Map<Criterion, Integer> weights;
    private final Map<Criterion, Integer> left;
    private final List<Lost> lost = new ArrayList<>();

    private ScoresReadiness(Standing standing, DetectionBudget detection) {
        this.standing = standing;
        this.exposure = standing.exposure();
        this.detection = detection;
        this.weights = standing.asset().rpo() == null ? OF_A_SERVICE : OF_DATA;
        this.left = new EnumMap<>(weights);
    }

    /** {@code needed} are the assets that this one depends on, as they stand. */
    static Readiness score(Standing standing, DetectionBudget detection, List<Standing> needed) {
        var scores = new ScoresReadiness(standing, detection);
        if (standing.asset().rpo() != null) {
            scores.exposure();
            scores.strategy(standing.asset().rpo());
            scores.places();
            scores.restore();
            scores.sources();
        }
        scores.detection();
        needed.forEach(scores::needs);
        return new Readiness(standing, scores.exposure, detection, List.copyOf(scores.lost));
    }

    /** Percent of what the criterion is worth, as long as there is something left of it. */
    private void take(Criterion criterion, int percent, String why, Object... words) {
        var rest = Objects.requireNonNull(left.get(criterion));
        var wanted = Math.ceilDiv(Objects.requireNonNull(weights.get(criterion)) * percent, 100);
        var points = Math.min(rest, wanted);
        left.put(criterion, rest - points);
        lost.add(new Lost(criterion, points, why, List.of(words)));
    }

    private void exposure() {
        var word = "exposure." + exposure.reason();
        switch (exposure.reason()) {
            case NOBODY_TELLS, NOBODY_EVER_TOLD, NO_USABLE_POINT -> take(Criterion.EXPOSURE, 100, word);
            case SILENCE -> take(Criterion.EXPOSURE, 100, word, since(exposure.knownUntil()));
            case OVER_TARGET -> take(Criterion.EXPOSURE, 100, word, spoken(exposure.exposure()), target());
            case CLOSE_TO_TARGET -> take(Criterion.EXPOSURE, 40, word, spoken(exposure.exposure()), target());
            case NO_OBJECTIVE, WELL, STRATEGY_TOO_SLOW, NEVER_RESTORED, RESTORE_TEST_OVERDUE -> heard();
        }
    }

    /** Others answer, so the exposure is known; of what the silent one tells, nothing is. */
    private void heard() {
        standing.sources().stream()
                .filter(source -> source.isSilent(standing.now()))
                .forEach(source -> take(
                        Criterion.EXPOSURE,
                        15,
                        "exposure.source-silent",
                        source.source().id()));
    }

    private void strategy(Duration target) {
        var achievable = standing.achievable();
        var best = achievable.best();
        if (!achievable.meets(target)) {
            if (best.isEmpty()) {
                take(Criterion.STRATEGY, 100, "strategy.none");
            } else {
                take(
                        Criterion.STRATEGY,
                        100,
                        "strategy.too-slow",
                        spoken(best.get().worst()),
                        target());
            }
            return;
        }
        achievable
                .bestIn(PointLocation.OFFSITE)
                .filter(worst -> worst.worst().compareTo(target) > 0)
                .ifPresent(worst ->
                        take(Criterion.STRATEGY, 34, "strategy.offsite-too-slow", spoken(worst.worst()), target()));
    }

    private void places() {
        var required = required(standing.asset());
        required.forEach((location, wanted) -> {
            var usable = standing.usableIn(location);
            if (usable < wanted) {
                take(
                        Criterion.PLACES,
                        100 / required.size(),
                        "places." + location.word(),
                        String.valueOf(usable),
                        String.valueOf(wanted));
            }
        });
    }

    /** One in each place, unless the asset says how many. */
    static Map<PointLocation, Integer> required(Asset asset) {
        return asset.requiredCopies().isEmpty()
                ? new EnumMap<>(Map.of(PointLocation.LOCAL, 1, PointLocation.OFFSITE, 1))
                : asset.requiredCopies();
    }

    private void restore() {
        var asset = standing.asset();
        var restored = standing.restored();
        var every = ReadsExposure.testEvery(asset);
        if (restored == null) {
            take(Criterion.RESTORE, 100, "restore.never", spoken(every));
        } else if (standing.now().isAfter(restored.plus(every))) {
            take(Criterion.RESTORE, 67, "restore.overdue", since(restored), spoken(every));
        } else if (exposure.tested() == null) {
            take(Criterion.RESTORE, 34, "restore.no-chain");
        }
        var plan = asset.restoreTest();
        if (plan != null && plan.takes() != null && plan.takes().compareTo(asset.rto()) > 0) {
            take(Criterion.RESTORE, 34, "restore.too-long", spoken(plan.takes()), spoken(asset.rto()));
        }
    }

    private void detection() {
        var rto = standing.asset().rto();
        var first = detection.first();
        if (first.isEmpty()) {
            take(Criterion.DETECTION, 100, "detection.none", standing.asset().id());
            return;
        }
        var rule = first.get();
        if (isOver(25, rule, rto)) {
            take(
                    Criterion.DETECTION,
                    isOver(100, rule, rto) ? 100 : isOver(50, rule, rto) ? 60 : 20,
                    "detection.slow",
                    rule.alert(),
                    spoken(rule.total()),
                    String.valueOf(detection.percentOf(rto).orElseThrow()));
        }
    }

    private static boolean isOver(int percent, DetectionBudget.Rule rule, Duration rto) {
        return rule.total().multipliedBy(100).compareTo(rto.multipliedBy(percent)) > 0;
    }

    private void sources() {
        var asset = standing.asset();
        if (asset.sources().size() == 1) {
            take(
                    Criterion.CHAIN,
                    30,
                    "chain.one-source",
                    asset.sources().getFirst().id());
        }
        if (asset.strategy().size() == 1) {
            take(
                    Criterion.CHAIN,
                    20,
                    "chain.one-copy",
                    asset.strategy().getFirst().id());
        }
    }

    private void needs(Standing needed) {
        var title = needed.asset().title();
        var rto = needed.asset().rto();
        if (rto.compareTo(standing.asset().rto()) > 0) {
            take(Criterion.CHAIN, 50, "chain.slower", title, spoken(rto));
        }
        if (needed.exposure().state().isLoud()) {
            take(Criterion.CHAIN, 30, "chain.exposed", title);
        }
    }

    private Object target() {
        return spoken(standing.asset().rpo());
    }

    private Object since(@Nullable Instant moment) {
        return spoken(moment == null ? null : Duration.between(moment, standing.now()));
    }

    private static Object spoken(@Nullable Duration length) {
        return Lengths.spoken(length == null ? Duration.ZERO : length);
    }
}
