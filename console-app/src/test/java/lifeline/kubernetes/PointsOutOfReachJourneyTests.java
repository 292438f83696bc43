package lifeline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lifeline.asset.PointQuery;
import lifeline.asset.PointsUnavailable;
import lifeline.asset.RecoveryPointSource;
import lifeline.journey.Loopback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever keeps the points from the console is said, and never taken for "there are none". */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PointsOutOfReachJourneyTests {

    private static final List<String> CRDS = List.of(
            "velero-backups", "velero-backupstoragelocations", "cloudnativepg-backups", "cloudnativepg-clusters");
    private static TestCluster cluster;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
        for (var namespace : List.of("lifeline", "prompt", "velero")) {
            cluster.createNamespace(namespace);
        }
        cluster.apply(TestCluster.MANIFESTS.resolve("recovery-points/serviceaccount.yaml"));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    /** A source, what it is asked, and the first thing it has to read for the answer. */
    private record Asked(RecoveryPointSource source, PointQuery query, String first) {

        @Override
        public String toString() {
            return source.kind();
        }
    }

    private static List<Asked> asking(Clusters clusters) {
        var objects = new PointObjects(clusters);
        return List.of(
                new Asked(new VeleroRecoveryPoints(objects), PointQueries.velero("vector-db"), "backups.velero.io"),
                new Asked(
                        new CloudNativePgRecoveryPoints(objects),
                        PointQueries.cloudNativePg("templates-db"),
                        "backups.postgresql.cnpg.io"),
                new Asked(
                        new CronJobRecoveryPoints(objects),
                        PointQueries.cronJob("backup-user-feedback"),
                        "cronjobs.batch"));
    }

    private static void assertUnavailable(Asked asked, PointQuery query, String... words) {
        assertThatThrownBy(() -> asked.source().look(query))
                .isInstanceOf(PointsUnavailable.class)
                .message()
                .contains(words);
    }

    static Stream<Asked> asAdministrator() {
        return asking(cluster.clusters("prompt", "velero")).stream();
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("asAdministrator")
    void aTypeThatTheClusterDoesNotKnow(Asked asked) {
        if (asked.first().equals("cronjobs.batch")) {
            assertUnavailable(asked, asked.query(), "has no CronJob prompt/backup-user-feedback");
        } else {
            assertUnavailable(asked, asked.query(), "The cluster prod-a knows no " + asked.first());
        }
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("asAdministrator")
    void aClusterThatIsNotConfigured(Asked asked) {
        assertUnavailable(asked, PointQueries.in("prod-z", asked.query()), "No cluster named prod-z is configured");
    }

    static Stream<Asked> elsewhere() {
        return asking(cluster.clusters("default")).stream();
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("elsewhere")
    void aNamespaceThatTheConsoleMayNotLookInto(Asked asked) {
        assertUnavailable(asked, asked.query(), "is not among lifeline.kubernetes.clusters.prod-a.namespaces");
    }

    static Stream<Asked> asAccount() throws IOException {
        return asking(cluster.clustersOfAccount("lifeline", "lifeline", "prompt", "velero")).stream();
    }

    @Order(3)
    @ParameterizedTest
    @MethodSource("asAccount")
    void aRightThatIsMissing(Asked asked) {
        CRDS.forEach(file -> cluster.define(TestCluster.FILES.resolve("crds/" + file + ".yaml")));

        assertUnavailable(
                asked,
                asked.query(),
                "The cluster prod-a does not let Lifeline read " + asked.first(),
                "system:serviceaccount:lifeline:lifeline");
    }

    /** With the manifests under k8s/ each source reads all it needs, and nothing beside it. */
    @Order(4)
    @ParameterizedTest
    @MethodSource("asAccount")
    void theRightsUnderK8sAreEnough(Asked asked) {
        cluster.apply(TestCluster.MANIFESTS.resolve("recovery-points/roles.yaml"));
        cluster.apply(TestCluster.MANIFESTS.resolve("recovery-points/bindings.yaml"));
        for (var objects : List.of("velero", "cloudnativepg", "cronjob")) {
            cluster.applyWithStatus(TestCluster.FILES.resolve("objects/" + objects + ".yaml"));
        }

        assertThat(asked.source().look(asked.query())).isNotEmpty();
    }

    static Stream<Asked> nobodyListens() {
        return asking(at("http://127.0.0.1:" + Loopback.freePort())).stream();
    }

    private static Clusters at(String url) {
        return new Clusters(new KubernetesSettings(
                Map.of("prod-a", new KubernetesSettings.Cluster(url, null, List.of("prompt", "velero")))));
    }

    @ParameterizedTest
    @MethodSource("nobodyListens")
    void aClusterThatIsAway(Asked asked) {
        assertUnavailable(asked, asked.query(), "The cluster prod-a does not answer");
    }

    @Test
    void aClusterThatTakesTheQuestionAndNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var clusters = at("http://127.0.0.1:" + silent.getLocalPort());
            var asked = asking(clusters).getFirst();

            assertTimeout(
                    Duration.ofSeconds(9),
                    () -> assertUnavailable(asked, asked.query(), "The cluster prod-a does not answer"));
            clusters.destroy();
        }
    }
}
