package lifeline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointLocation;
import lifeline.asset.PointOutcome;
import lifeline.asset.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Velero's Backups on a real API server, as its controllers leave them, tell what can be restored. */
class VeleroRecoveryPointsJourneyTests {

    private static TestCluster cluster;
    private static VeleroRecoveryPoints source;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
        cluster.createNamespace("velero");
        cluster.define(TestCluster.FILES.resolve("crds/velero-backups.yaml"));
        cluster.define(TestCluster.FILES.resolve("crds/velero-backupstoragelocations.yaml"));
        cluster.applyWithStatus(TestCluster.FILES.resolve("objects/velero.yaml"));
        source = new VeleroRecoveryPoints(new PointObjects(cluster.clusters("velero")));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static Map<String, FoundPoint> found() {
        return source.look(PointQueries.velero("vector-db")).stream()
                .collect(Collectors.toMap(FoundPoint::id, Function.identity()));
    }

    private static FoundPoint point(String id) {
        return Objects.requireNonNull(found().get(id), id);
    }

    @Test
    void theDataOfABackupIsAsOldAsItsStart() {
        assertThat(point("vector-db-20261121060012"))
                .isEqualTo(new FoundPoint(
                        "vector-db-20261121060012",
                        "velero",
                        PointKind.SNAPSHOT,
                        Instant.parse("2026-11-21T06:00:12Z"),
                        Instant.parse("2026-11-21T06:11:47Z"),
                        PointLocation.OFFSITE,
                        null,
                        null,
                        null,
                        Verification.EXISTS,
                        Instant.parse("2026-12-21T06:00:12Z"),
                        PointOutcome.COMPLETED));
    }

    @Test
    void nobodyHasSeenABackupInItsPlaceBeforeThePlaceWasListedAgain() {
        assertThat(point("vector-db-20261121114800"))
                .extracting(FoundPoint::outcome, FoundPoint::verification)
                .containsExactly(PointOutcome.COMPLETED, Verification.NONE);
    }

    @Test
    void aBackupInALocationThatVeleroCannotReachIsNotToldOf() {
        assertThat(found()).doesNotContainKey("vector-db-20261121050000");
    }

    @Test
    void whatFailedOrIsUnderWayIsToldAsSuch() {
        assertThat(point("vector-db-20261121080000").outcome()).isEqualTo(PointOutcome.PARTIAL);
        assertThat(point("vector-db-20261121090000").outcome()).isEqualTo(PointOutcome.FAILED);
        assertThat(point("vector-db-20261121115500"))
                .extracting(FoundPoint::outcome, FoundPoint::completedAt)
                .containsExactly(PointOutcome.IN_PROGRESS, null);
    }

    @Test
    void aBackupRefusedBeforeItBeganIsRememberedByWhenItWasOrdered() {
        var refused = point("vector-db-20261121100000");

        assertThat(refused.outcome()).isEqualTo(PointOutcome.FAILED);
        assertThat(refused.consistentAt()).isEqualTo(created("vector-db-20261121100000"));
    }

    private static Instant created(String name) {
        return Instant.parse(cluster.administrator()
                .genericKubernetesResources("velero.io/v1", "Backup")
                .inNamespace("velero")
                .withName(name)
                .get()
                .getMetadata()
                .getCreationTimestamp());
    }

    @Test
    void whatWaitsIsBeingDeletedOrBelongsToAnotherScheduleIsNotToldOf() {
        assertThat(found().keySet())
                .containsExactlyInAnyOrder(
                        "vector-db-20261121060012",
                        "vector-db-20261121114800",
                        "vector-db-20261121080000",
                        "vector-db-20261121090000",
                        "vector-db-20261121100000",
                        "vector-db-20261121115500");
    }

    @Test
    void aScheduleWithoutBackupsHasHonestlyNoPoints() {
        assertThat(source.look(PointQueries.velero("nothing-yet"))).isEqualTo(List.of());
    }
}
