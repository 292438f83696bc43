package lifeline.asset.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import lifeline.api.Fields;
import lifeline.asset.Asset;
import lifeline.asset.CopyPlan;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointLocation;
import lifeline.asset.PointOutcome;
import lifeline.asset.PointSource;
import lifeline.asset.Verification;
import org.jspecify.annotations.Nullable;

/** Reads a recovery point that a job posts. */
final class ReadsPoints {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 64;

    private final Asset asset;
    private final Fields fields;

    private ReadsPoints(Asset asset, Fields fields) {
        this.asset = asset;
        this.fields = fields;
    }

    /** A point, and the source of the asset that tells of it. */
    record Posted(String source, FoundPoint point) {}

    static Posted read(Asset asset, Fields fields) {
        return new ReadsPoints(asset, fields).posted();
    }

    private Posted posted() {
        var source = source();
        var kind = fields.neededChoice("kind", PointKind.class, PointKind::name, PointKind.FULL);
        var consistentAt = fields.moment("consistentAt");
        var completedAt = fields.optionalMoment("completedAt").orElse(null);
        if (completedAt != null && completedAt.isBefore(consistentAt)) {
            fields.refuse("completedAt", "is before consistentAt: nothing is complete before it represents anything");
        }
        var point = new FoundPoint(
                "",
                copy(),
                kind,
                consistentAt,
                completedAt,
                fields.neededChoice("location", PointLocation.class, PointLocation::word, PointLocation.LOCAL),
                fields.optionalCount("size").orElse(null),
                sha256(),
                fields.optionalText("parent", LONGEST_NAME).orElse(null),
                fields.choice("verification", Verification.class, Verification::name)
                        .orElse(Verification.NONE),
                fields.optionalMoment("expiresAt").orElse(null),
                outcome(kind, completedAt != null));
        return new Posted(
                source, named(point, fields.optionalText("id", LONGEST_NAME).orElseGet(() -> name(point))));
    }

    /** The one that the body names; else the job that posts for this asset, or a name for whoever comes unlisted. */
    private String source() {
        var told = fields.optionalText("source", LONGEST_ID);
        var pushed = asset.sources().stream().filter(PointSource::isPushed).toList();
        if (told.isPresent()) {
            var known = told.get().equals(PointSource.PUSH)
                    || pushed.stream().anyMatch(one -> one.id().equals(told.get()));
            if (!known) {
                fields.refuse(
                        "source",
                        "no source of this asset that posts; there are "
                                + pushed.stream().map(PointSource::id).toList());
            }
            return told.get();
        }
        return pushed.isEmpty() ? PointSource.PUSH : pushed.getFirst().id();
    }

    private @Nullable String copy() {
        var copy = fields.optionalText("copy", LONGEST_ID).orElse(null);
        if (copy != null && asset.copy(copy).isEmpty()) {
            fields.refuse(
                    "copy",
                    "no copy of this asset; there are "
                            + asset.strategy().stream().map(CopyPlan::id).toList());
        }
        return copy;
    }

    private @Nullable String sha256() {
        var told = fields.optionalText("sha256", 100)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse(null);
        if (told != null && !SHA256.matcher(told).matches()) {
            fields.refuse("sha256", "expected 64 hexadecimal digits");
        }
        return told;
    }

    /** What has an end is complete; a stream has none. */
    private PointOutcome outcome(PointKind kind, boolean completed) {
        var stream = kind == PointKind.REPLICA || kind == PointKind.LOG_STREAM || kind == PointKind.WAL;
        var outcome = fields.choice("outcome", PointOutcome.class, PointOutcome::name)
                .orElse(completed || stream ? PointOutcome.COMPLETED : PointOutcome.IN_PROGRESS);
        if (outcome == PointOutcome.COMPLETED && !completed && !stream) {
            fields.refuse("completedAt", "is needed for what is completed");
        }
        return outcome;
    }

    /** A sender that has no name for its point gets one from what makes it this point and no other. */
    private static String name(FoundPoint point) {
        var content = Arrays.asList(
                point.kind(),
                point.copy(),
                point.consistentAt(),
                point.location(),
                point.sha256(),
                point.size(),
                point.parent());
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return "content-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static FoundPoint named(FoundPoint point, String name) {
        return new FoundPoint(
                name,
                point.copy(),
                point.kind(),
                point.consistentAt(),
                point.completedAt(),
                point.location(),
                point.size(),
                point.sha256(),
                point.parent(),
                point.verification(),
                point.expiresAt(),
                point.outcome());
    }
}
