package lifeline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Instant;
import java.util.List;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointLocation;
import lifeline.asset.PointOutcome;
import lifeline.asset.PointsUnavailable;
import lifeline.asset.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** CronJobs on a real API server tell when a backup last succeeded, and as much as that proves. */
class CronJobRecoveryPointsJourneyTests {

    private static TestCluster cluster;
    private static CronJobRecoveryPoints source;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
        cluster.createNamespace("prompt");
        cluster.applyWithStatus(TestCluster.FILES.resolve("objects/cronjob.yaml"));
        adopt("backup-user-feedback", "backup-user-feedback-29731670");
        source = new CronJobRecoveryPoints(new PointObjects(cluster.clusters("prompt")));
    }

    /** As the CronJob controller does when it makes a Job. */
    private static void adopt(String cronJob, String job) {
        var batch = cluster.administrator().batch().v1();
        var owner = batch.cronjobs().inNamespace("prompt").withName(cronJob).get();
        batch.jobs()
                .inNamespace("prompt")
                .withName(job)
                .edit(child -> new JobBuilder(child)
                        .editMetadata()
                        .addNewOwnerReference()
                        .withApiVersion("batch/v1")
                        .withKind("CronJob")
                        .withName(cronJob)
                        .withUid(owner.getMetadata().getUid())
                        .withController(true)
                        .endOwnerReference()
                        .endMetadata()
                        .build());
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void theDataIsAsOldAsTheStartOfTheJobThatSucceeded() {
        assertThat(source.look(PointQueries.cronJob("backup-user-feedback")))
                .containsExactly(new FoundPoint(
                        "backup-user-feedback@2026-11-21T11:50:41Z",
                        "batch",
                        PointKind.INCREMENTAL,
                        Instant.parse("2026-11-21T11:50:02Z"),
                        Instant.parse("2026-11-21T11:50:41Z"),
                        PointLocation.OFFSITE,
                        null,
                        null,
                        null,
                        Verification.NONE,
                        null,
                        PointOutcome.COMPLETED));
    }

    @Test
    void whereTheJobIsGoneThePlannedDurationIsTakenOff() {
        assertThat(source.look(PointQueries.cronJob("backup-dynamic-prompts")))
                .singleElement()
                .extracting(FoundPoint::consistentAt, FoundPoint::completedAt)
                .containsExactly(Instant.parse("2026-11-21T11:54:50Z"), Instant.parse("2026-11-21T11:55:20Z"));
    }

    @Test
    void oneThatNeverSucceededHasHonestlyNoPoints() {
        assertThat(source.look(PointQueries.cronJob("backup-never-done"))).isEqualTo(List.of());
    }

    @Test
    void oneThatIsSuspendedSaysSo() {
        assertThatThrownBy(() -> source.look(PointQueries.cronJob("backup-suspended")))
                .isInstanceOf(PointsUnavailable.class)
                .hasMessage("CronJob prompt/backup-suspended is suspended, and last succeeded at 2026-11-20T23:01:10Z");
    }

    @Test
    void oneThatIsNotThereIsNotOneWithoutPoints() {
        assertThatThrownBy(() -> source.look(PointQueries.cronJob("backup-nothing")))
                .isInstanceOf(PointsUnavailable.class)
                .hasMessage("The cluster prod-a has no CronJob prompt/backup-nothing");
    }
}
