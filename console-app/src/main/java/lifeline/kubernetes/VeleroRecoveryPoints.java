package lifeline.kubernetes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.asset.CopyPlan;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointOutcome;
import lifeline.asset.PointQuery;
import lifeline.asset.RecoveryPointSource;
import lifeline.asset.Verification;
import lifeline.kubernetes.PointObjects.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The Backups of one Velero Schedule. Their data is as old as their start. One that lies in a storage location that
 * Velero cannot reach is not told of: nobody could restore it now.
 */
@Component
class VeleroRecoveryPoints implements RecoveryPointSource {

    private static final Type BACKUPS = new Type("velero.io", "v1", "Backup", "backups");
    private static final Type LOCATIONS =
            new Type("velero.io", "v1", "BackupStorageLocation", "backupstoragelocations");
    private static final String SCHEDULE = "velero.io/schedule-name";

    private final PointObjects objects;

    VeleroRecoveryPoints(PointObjects objects) {
        this.objects = objects;
    }

    @Override
    public String kind() {
        return "velero";
    }

    @Override
    public boolean tellsAll() {
        return true;
    }

    @Override
    public List<FoundPoint> look(PointQuery query) {
        var copy = query.copy(PointKind.FULL, PointKind.SNAPSHOT);
        var backups = objects.list(query, BACKUPS, Map.of(SCHEDULE, query.setting("schedule")));
        var reachable = objects.list(query, LOCATIONS, Map.of()).stream()
                .filter(location -> location.text("status", "phase").equals("Available"))
                .collect(Collectors.toMap(PointObject::name, Function.identity()));
        return backups.stream()
                .map(backup -> point(query, copy, backup, reachable.get(backup.text("spec", "storageLocation"))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FoundPoint> point(
            PointQuery query, CopyPlan copy, PointObject backup, @Nullable PointObject reachable) {
        return outcome(backup)
                .flatMap(outcome -> startOf(backup, outcome)
                        .filter(_ -> outcome != PointOutcome.COMPLETED || reachable != null)
                        .map(start -> new FoundPoint(
                                backup.name(),
                                copy.id(),
                                copy.kind(),
                                start,
                                backup.momentOrNull("status", "completionTimestamp"),
                                query.locationOf(copy),
                                null,
                                null,
                                null,
                                isListed(backup, outcome, reachable) ? Verification.EXISTS : Verification.NONE,
                                backup.momentOrNull("status", "expiration"),
                                outcome)));
    }

    /** Nothing for one that has not begun, and for one that is being deleted. */
    private static Optional<PointOutcome> outcome(PointObject backup) {
        return switch (backup.text("status", "phase")) {
            case "Completed" -> Optional.of(PointOutcome.COMPLETED);
            case "PartiallyFailed" -> Optional.of(PointOutcome.PARTIAL);
            case "Failed", "FailedValidation" -> Optional.of(PointOutcome.FAILED);
            case "", "New", "Queued", "ReadyToStart", "Deleting" -> Optional.empty();
            // InProgress, and the stages in which not all of the data has arrived.
            default -> Optional.of(PointOutcome.IN_PROGRESS);
        };
    }

    /** A good one has to say when it began; one that failed before it could is remembered by when it was ordered. */
    private static Optional<Instant> startOf(PointObject backup, PointOutcome outcome) {
        var start = backup.moment("status", "startTimestamp");
        return outcome == PointOutcome.COMPLETED ? start : start.or(() -> Optional.of(backup.createdAt()));
    }

    /** Each time Velero lists a location it removes the completed Backups that it does not find there. */
    private static boolean isListed(PointObject backup, PointOutcome outcome, @Nullable PointObject location) {
        var completed = backup.moment("status", "completionTimestamp");
        var listed = location == null ? Optional.<Instant>empty() : location.moment("status", "lastSyncedTime");
        return outcome == PointOutcome.COMPLETED
                && completed.isPresent()
                && listed.filter(completed.get()::isBefore).isPresent();
    }
}
