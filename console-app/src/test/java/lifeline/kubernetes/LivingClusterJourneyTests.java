package lifeline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import lifeline.action.Workload;
import lifeline.asset.FoundPoint;
import lifeline.check.ClusterReadings.Reading;
import lifeline.check.Probe;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With Kubernetes' own controllers at work: what the console does has its effect, and what they write is read. */
class LivingClusterJourneyTests {

    private static final Workload DEPLOYMENT = new Workload("prod-a", "prompt", "Deployment", "prompt-service");
    private static final Duration ROLLED_OUT = Duration.ofSeconds(30);
    /** The shortest rhythm of a CronJob is a minute. */
    private static final Duration SCHEDULED = Duration.ofSeconds(100);

    private static TestCluster cluster;
    private static QuickPods pods;
    private static Clusters clusters;

    @BeforeAll
    static void start() {
        cluster = TestCluster.withControllers();
        pods = new QuickPods(cluster.administrator());
        cluster.apply(TestCluster.MANIFESTS.resolve("prompt-platform/namespace.yaml"));
        cluster.apply(TestCluster.FILES.resolve("objects/every-minute.yaml"));
        cluster.apply(TestCluster.MANIFESTS.resolve("prompt-platform/deployment.yaml"));
        clusters = cluster.clusters("prompt");
    }

    @AfterAll
    static void stop() {
        pods.close();
        cluster.close();
    }

    @Test
    void aScaleBringsPodsAndTheirReadinessIsRead() {
        awaitReady(3);

        new KubernetesClusterCommands(clusters).scale(DEPLOYMENT, 3, 5);

        awaitReady(5);
        assertThat(cluster.administrator().pods().inNamespace("prompt").list().getItems())
                .filteredOn(pod -> pod.getMetadata().getName().startsWith("prompt-service-"))
                .hasSize(5)
                .allSatisfy(pod -> assertThat(pod.getStatus().getPhase()).isEqualTo("Running"));
    }

    private static void awaitReady(int replicas) {
        var probe = new Probe.ClusterObject("prod-a", "apps/v1", "Deployment", "prompt", "prompt-service", "true");
        Awaitility.await("%d replicas are ready".formatted(replicas))
                .atMost(ROLLED_OUT)
                .untilAsserted(() -> assertThat(new KubernetesClusterReadings(clusters).read(probe))
                        .isInstanceOfSatisfying(
                                Reading.Found.class,
                                found -> assertThat(found.object())
                                        .extractingByKey("status")
                                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                                        .containsEntry("readyReplicas", replicas)));
    }

    @Test
    void aCronJobThatSucceededIsAPointAsOldAsItsJobsStart() {
        var source = new CronJobRecoveryPoints(new PointObjects(clusters));
        var point = Awaitility.await("the CronJob has succeeded")
                .atMost(SCHEDULED)
                .until(() -> source.look(PointQueries.cronJob("every-minute")), found -> !found.isEmpty())
                .getFirst();

        assertThat(point.completedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(point.consistentAt()).isEqualTo(startOfItsJob(point));
    }

    private static Instant startOfItsJob(FoundPoint point) {
        return cluster.administrator().batch().v1().jobs().inNamespace("prompt").list().getItems().stream()
                .map(job -> job.getStatus())
                .filter(job -> Instant.parse(job.getCompletionTime()).equals(point.completedAt()))
                .map(job -> Instant.parse(job.getStartTime()))
                .findFirst()
                .orElseThrow();
    }
}
