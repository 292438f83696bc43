package lifeline.asset.web;

import java.time.Instant;
import java.util.UUID;
import lifeline.asset.JudgedPoint;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** A recovery point as programs read it; {@code unusable} is the word for why it cannot be restored, {@code why} says it. */
record PointJson(
        UUID id,
        String name,
        String asset,
        String source,
        @Nullable String copy,
        String kind,
        Instant consistentAt,
        @Nullable Instant completedAt,
        String location,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String parent,
        String verification,
        @Nullable Instant expiresAt,
        String outcome,
        Instant toldAt,
        boolean usable,
        boolean restoreTested,
        @Nullable String unusable,
        @Nullable BilingualText why) {

    static PointJson of(JudgedPoint judged, @Nullable BilingualText why) {
        var point = judged.point();
        var unusable = judged.unusable();
        return new PointJson(
                point.id(),
                point.name(),
                point.asset(),
                point.source(),
                point.copy(),
                point.kind().name(),
                point.consistentAt(),
                point.completedAt(),
                point.location().word(),
                point.size(),
                point.sha256(),
                point.parent(),
                point.verification().name(),
                point.expiresAt(),
                point.outcome().name(),
                point.toldAt(),
                judged.isUsable(),
                judged.isTested(),
                unusable == null ? null : unusable.word(),
                why);
    }
}
