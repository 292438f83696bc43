package lifeline.kubernetes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The last success of a CronJob that makes backups. It proves that the job ended well, not that the data is good. */
@Component
class CronJobRecoveryPoints implements RecoveryPointSource {

    private static final Type CRON_JOBS = new Type("batch", "v1", "CronJob", "cronjobs");
    private static final Type JOBS = new Type("batch", "v1", "Job", "jobs");

    private final PointObjects objects;

    CronJobRecoveryPoints(PointObjects objects) {
        this.objects = objects;
    }

    @Override
    public String kind() {
        return "cronjob";
    }

    @Override
    public List<FoundPoint> look(PointQuery query) {
        var copy = query.copy(PointKind.values());
        var name = query.setting("name");
        var cronJob = objects.find(query, CRON_JOBS, name)
                .orElseThrow(() -> new PointsUnavailable("The cluster %s has no CronJob %s/%s"
                        .formatted(query.setting("cluster"), query.setting("namespace"), name)));
        var succeeded = cronJob.moment("status", "lastSuccessfulTime");
        if (cronJob.text("spec", "suspend").equals("true")) {
            throw new PointsUnavailable(cronJob + " is suspended, and "
                    + succeeded.map(at -> "last succeeded at " + at).orElse("never succeeded"));
        }
        return succeeded.map(at -> point(query, copy, cronJob, at)).stream().toList();
    }

    private FoundPoint point(PointQuery query, CopyPlan copy, PointObject cronJob, Instant succeeded) {
        return new FoundPoint(
                cronJob.name() + "@" + succeeded,
                copy.id(),
                copy.kind(),
                startOf(query, copy, cronJob, succeeded),
                succeeded,
                query.locationOf(copy),
                null,
                null,
                null,
                Verification.NONE,
                null,
                PointOutcome.COMPLETED);
    }

    /** The data is as old as the start of the job that ended then; where that is gone, as the plan lets it take. */
    private Instant startOf(PointQuery query, CopyPlan copy, PointObject cronJob, Instant succeeded) {
        return objects.list(query, JOBS, Map.of()).stream()
                .filter(job -> job.isOwnedBy(cronJob))
                .filter(job -> job.moment("status", "completionTime").equals(Optional.of(succeeded)))
                .flatMap(job -> job.moment("status", "startTime").stream())
                .findFirst()
                .orElseGet(() -> succeeded.minus(Objects.requireNonNullElse(copy.duration(), Duration.ZERO)));
    }
}
