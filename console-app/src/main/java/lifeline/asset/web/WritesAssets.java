package lifeline.asset.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lifeline.asset.AchievableRpo;
import lifeline.asset.JudgedPoint;
import lifeline.asset.PointLocation;
import lifeline.asset.Readiness;
import lifeline.asset.RecoveryPoint;
import lifeline.asset.SaysWhy;
import lifeline.asset.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what is known of an asset into what programs read. */
@Component
class WritesAssets {

    private final SaysWhy says;

    WritesAssets(SaysWhy says) {
        this.says = says;
    }

    AssetJson json(Readiness ready) {
        var asset = ready.asset();
        var exposure = ready.exposure();
        return new AssetJson(
                asset.id(),
                asset.title(),
                asset.service(),
                asset.tier(),
                asset.rto(),
                asset.rpo(),
                exposure.state().name(),
                exposure.reason().name(),
                whole(exposure.exposure()),
                whole(exposure.testedExposure()),
                ref(exposure.latest()),
                ref(exposure.tested()),
                achievable(ready.standing().achievable(), asset.rpo()),
                usable(ready.standing()),
                required(asset.requiredCopies()),
                ready.standing().restored(),
                exposure.now(),
                ready.score(),
                ready.lost().stream().map(this::json).toList(),
                sources(ready.standing(), exposure.now()),
                asset.dependsOn());
    }

    PointJson json(JudgedPoint judged) {
        return PointJson.of(judged, says.why(judged).orElse(null));
    }

    private AssetJson.LostJson json(Readiness.Lost lost) {
        return new AssetJson.LostJson(lost.criterion().name(), lost.points(), says.why(lost), says.advice(lost));
    }

    private static @Nullable Duration whole(@Nullable Duration length) {
        return length == null ? null : length.truncatedTo(ChronoUnit.SECONDS);
    }

    private static AssetJson.@Nullable PointRef ref(@Nullable RecoveryPoint point) {
        return point == null
                ? null
                : new AssetJson.PointRef(
                        point.id(),
                        point.name(),
                        point.consistentAt(),
                        point.location().word());
    }

    private static AssetJson.Achievable achievable(AchievableRpo achievable, @Nullable Duration target) {
        var places = achievable.byPlace();
        return new AssetJson.Achievable(
                achievable.best().map(AchievableRpo.Worst::worst).orElse(null),
                places.get(PointLocation.LOCAL),
                places.get(PointLocation.OFFSITE),
                achievable.meets(target));
    }

    private static Map<String, Long> usable(Standing standing) {
        var usable = new LinkedHashMap<String, Long>();
        for (PointLocation location : PointLocation.values()) {
            usable.put(location.word(), standing.usableIn(location));
        }
        return usable;
    }

    private static Map<String, Integer> required(Map<PointLocation, Integer> copies) {
        var required = new LinkedHashMap<String, Integer>();
        copies.forEach((location, count) -> required.put(location.word(), count));
        return required;
    }

    private static List<AssetJson.SourceJson> sources(Standing standing, Instant now) {
        return standing.sources().stream()
                .map(one -> new AssetJson.SourceJson(
                        one.source().id(),
                        one.source().kind(),
                        one.answeredAt(),
                        one.isFailing() ? one.failedAt() : null,
                        one.isFailing() ? one.failure() : null,
                        one.isSilent(now)))
                .toList();
    }
}
