package lifeline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointLocation;
import lifeline.asset.PointOutcome;
import lifeline.asset.PointsUnavailable;
import lifeline.asset.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** CloudNativePG's Backups on a real API server, as its operator leaves them, tell what can be restored. */
class CloudNativePgRecoveryPointsJourneyTests {

    private static TestCluster cluster;
    private static CloudNativePgRecoveryPoints source;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
        cluster.createNamespace("prompt");
        cluster.define(TestCluster.FILES.resolve("crds/cloudnativepg-backups.yaml"));
        cluster.define(TestCluster.FILES.resolve("crds/cloudnativepg-clusters.yaml"));
        cluster.applyWithStatus(TestCluster.FILES.resolve("objects/cloudnativepg.yaml"));
        source = new CloudNativePgRecoveryPoints(new PointObjects(cluster.clusters("prompt")));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static Map<String, FoundPoint> found() {
        return source.look(PointQueries.cloudNativePg("templates-db")).stream()
                .collect(Collectors.toMap(FoundPoint::id, Function.identity()));
    }

    private static FoundPoint point(String id) {
        return Objects.requireNonNull(found().get(id), id);
    }

    @Test
    void aBaseBackupCountsFromItsStart() {
        assertThat(point("templates-db-20261121020000"))
                .isEqualTo(new FoundPoint(
                        "templates-db-20261121020000",
                        "base-backup",
                        PointKind.FULL,
                        Instant.parse("2026-11-21T02:00:03Z"),
                        Instant.parse("2026-11-21T02:04:31Z"),
                        PointLocation.OFFSITE,
                        null,
                        null,
                        null,
                        Verification.NONE,
                        null,
                        PointOutcome.COMPLETED));
    }

    @Test
    void aBackupByAPluginAndWithoutLabelsCountsToo() {
        assertThat(point("before-the-migration"))
                .extracting(FoundPoint::outcome, FoundPoint::consistentAt)
                .containsExactly(PointOutcome.COMPLETED, Instant.parse("2026-11-21T10:30:00Z"));
    }

    @Test
    void whatFailedOrIsUnderWayIsToldAsSuch() {
        assertThat(point("templates-db-20261120020000").outcome()).isEqualTo(PointOutcome.FAILED);
        assertThat(point("templates-db-20261121115800"))
                .extracting(FoundPoint::outcome, FoundPoint::completedAt)
                .containsExactly(PointOutcome.IN_PROGRESS, null);
    }

    /** The Cluster says that archiving works, not how far it has come. */
    @Test
    void nothingIsClaimedOfTheArchivedLogNorOfAnotherCluster() {
        assertThat(found().keySet())
                .containsExactlyInAnyOrder(
                        "templates-db-20261121020000",
                        "before-the-migration",
                        "templates-db-20261120020000",
                        "templates-db-20261121115800");
        assertThat(found().values()).extracting(FoundPoint::kind).containsOnly(PointKind.FULL);
    }

    @Test
    void aClusterThatIsNotThereIsNoClusterWithoutPoints() {
        assertThatThrownBy(() -> source.look(PointQueries.cloudNativePg("feedback-db")))
                .isInstanceOf(PointsUnavailable.class)
                .hasMessage("The cluster prod-a has no Cluster prompt/feedback-db");
    }
}
