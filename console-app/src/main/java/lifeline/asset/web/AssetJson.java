package lifeline.asset.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * An asset as programs read it.
 *
 * @param state OK, AT_RISK, UNKNOWN, BREACHED, or NOT_AT_STAKE without an RPO; {@code reason} says why
 * @param exposure what would be lost now, to the newest usable point; {@code testedExposure} to the newest that a
 *     restore has proven
 */
record AssetJson(
        String id,
        BilingualText title,
        String service,
        int tier,
        Duration rto,
        @Nullable Duration rpo,
        String state,
        String reason,
        @Nullable Duration exposure,
        @Nullable Duration testedExposure,
        @Nullable PointRef latestPoint,
        @Nullable PointRef latestTestedPoint,
        Achievable achievable,
        Map<String, Long> usableCopies,
        Map<String, Integer> requiredCopies,
        @Nullable Instant restoreTestedAt,
        Instant at,
        int score,
        List<LostJson> lost,
        List<SourceJson> sources,
        List<String> dependsOn) {

    /** A point by its identity and moment. */
    record PointRef(UUID id, String name, Instant consistentAt, String location) {}

    /** The worst case of the strategy: at best, and with only one place left. */
    record Achievable(
            @Nullable Duration rpo,
            @Nullable Duration local,
            @Nullable Duration offsite,
            boolean meetsObjective) {}

    /** Points that are missing from 100. */
    record LostJson(String criterion, int points, BilingualText why, BilingualText advice) {}

    /** Who tells of points, and when it was last heard. */
    record SourceJson(
            String id,
            String kind,
            @Nullable Instant answeredAt,
            @Nullable Instant failedAt,
            @Nullable String failure,
            boolean silent) {}
}
