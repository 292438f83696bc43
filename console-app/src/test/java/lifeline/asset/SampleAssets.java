package lifeline.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** Assets and points to ask about. */
final class SampleAssets {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final CopyPlan FULL = new CopyPlan(
            "full",
            PointKind.FULL,
            null,
            Duration.ofHours(24),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            null,
            Set.of(PointLocation.LOCAL, PointLocation.OFFSITE),
            null);
    static final CopyPlan INCREMENT = new CopyPlan(
            "increment",
            PointKind.INCREMENTAL,
            "full",
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            null,
            Set.of(PointLocation.OFFSITE),
            null);
    static final CopyPlan REPLICA = new CopyPlan(
            "replica",
            PointKind.REPLICA,
            null,
            null,
            null,
            null,
            Duration.ofSeconds(5),
            Set.of(PointLocation.LOCAL),
            null);
    static final PointSource JOB = new PointSource("job", "push", List.of(), null, null, Map.of());

    private SampleAssets() {}

    static Asset asset(@Nullable Duration rpo, List<CopyPlan> strategy, List<PointSource> sources) {
        return new Asset(
                "templates",
                BilingualText.same("Templates"),
                null,
                List.of(),
                "prompt-service",
                1,
                Duration.ofMinutes(10),
                rpo,
                strategy,
                Map.of(),
                null,
                sources,
                List.of());
    }

    static PointSource polled(Duration poll) {
        return new PointSource("metric", "promql", List.of(), PointLocation.LOCAL, poll, Map.of());
    }

    /** Points that differ from a whole, usable one in what a test says. */
    static final class Draft {

        private final String name;
        private final PointKind kind;
        private Instant consistentAt = NOON.minus(Duration.ofHours(1));
        private PointLocation location = PointLocation.OFFSITE;
        private @Nullable String parent;
        private @Nullable String copy;
        private Verification verification = Verification.NONE;
        private @Nullable Instant expiresAt;
        private PointOutcome outcome = PointOutcome.COMPLETED;
        private @Nullable Instant goneAt;

        private Draft(String name, PointKind kind) {
            this.name = name;
            this.kind = kind;
        }

        static Draft of(String name, PointKind kind) {
            return new Draft(name, kind);
        }

        Draft ago(Duration ago) {
            consistentAt = NOON.minus(ago);
            return this;
        }

        Draft in(PointLocation place) {
            location = place;
            return this;
        }

        Draft on(String name) {
            parent = name;
            return this;
        }

        Draft of(CopyPlan plan) {
            copy = plan.id();
            return this;
        }

        Draft proven(Verification level) {
            verification = level;
            return this;
        }

        Draft expires(Instant at) {
            expiresAt = at;
            return this;
        }

        Draft ended(PointOutcome how) {
            outcome = how;
            return this;
        }

        Draft gone(Instant since) {
            goneAt = since;
            return this;
        }

        RecoveryPoint point() {
            return new RecoveryPoint(
                    UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    "templates",
                    "job",
                    name,
                    copy,
                    kind,
                    consistentAt,
                    consistentAt,
                    location,
                    null,
                    null,
                    parent,
                    verification,
                    expiresAt,
                    outcome,
                    consistentAt,
                    goneAt);
        }
    }
}
