package lifeline.kubernetes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lifeline.asset.CopyPlan;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointOutcome;
import lifeline.asset.PointQuery;
import lifeline.asset.PointsUnavailable;
import lifeline.asset.RecoveryPointSource;
import lifeline.asset.Verification;
import lifeline.kubernetes.PointObjects.Type;
import org.springframework.stereotype.Component;

/**
 * The base backups of one CloudNativePG Cluster. How old the archived WAL is no object tells: the Cluster says only
 * whether archiving works, so points of the WAL come from a query on the archiver's metrics.
 */
@Component
class CloudNativePgRecoveryPoints implements RecoveryPointSource {

    private static final Type CLUSTERS = new Type("postgresql.cnpg.io", "v1", "Cluster", "clusters");
    private static final Type BACKUPS = new Type("postgresql.cnpg.io", "v1", "Backup", "backups");

    private final PointObjects objects;

    CloudNativePgRecoveryPoints(PointObjects objects) {
        this.objects = objects;
    }

    @Override
    public String kind() {
        return "cloudnativepg";
    }

    @Override
    public boolean tellsAll() {
        return true;
    }

    @Override
    public List<FoundPoint> look(PointQuery query) {
        var copy = query.copy(PointKind.FULL, PointKind.SNAPSHOT);
        var name = query.setting("name");
        var backups = objects.list(query, BACKUPS, Map.of());
        if (objects.find(query, CLUSTERS, name).isEmpty()) {
            throw new PointsUnavailable("The cluster %s has no Cluster %s/%s"
                    .formatted(query.setting("cluster"), query.setting("namespace"), name));
        }
        return backups.stream()
                .filter(backup -> backup.text("spec", "cluster", "name").equals(name))
                .map(backup -> point(query, copy, backup))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FoundPoint> point(PointQuery query, CopyPlan copy, PointObject backup) {
        return outcome(backup)
                .flatMap(outcome -> startOf(backup, outcome)
                        .map(start -> new FoundPoint(
                                backup.name(),
                                copy.id(),
                                copy.kind(),
                                start,
                                backup.momentOrNull("status", "stoppedAt"),
                                query.locationOf(copy),
                                null,
                                null,
                                null,
                                Verification.NONE,
                                null,
                                outcome)));
    }

    /** Nothing for one that has not begun. */
    private static Optional<PointOutcome> outcome(PointObject backup) {
        return switch (backup.text("status", "phase")) {
            case "completed" -> Optional.of(PointOutcome.COMPLETED);
            case "failed", "invalid backup definition" -> Optional.of(PointOutcome.FAILED);
            case "", "pending" -> Optional.empty();
            // started, running, finalizing, and waiting for the WAL it needs to be archived.
            default -> Optional.of(PointOutcome.IN_PROGRESS);
        };
    }

    /** A good one has to say when it began; one that failed before it could is remembered by when it was ordered. */
    private static Optional<Instant> startOf(PointObject backup, PointOutcome outcome) {
        var start = backup.moment("status", "startedAt");
        return outcome == PointOutcome.COMPLETED ? start : start.or(() -> Optional.of(backup.createdAt()));
    }
}
