package lifeline.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What every adapter to a cluster promises; each starts with a Deployment of three replicas. */
public abstract class ClusterCommandsContract {

    protected abstract ClusterCommands cluster();

    /** A Deployment that has three replicas before each test. */
    protected abstract Workload deployment();

    private Workload nobody() {
        var there = deployment();
        return new Workload(there.cluster(), there.namespace(), there.kind(), "nobody");
    }

    @Test
    void tellsTheLiveReplicasAndTheObjectWithoutWhatTheClusterKeepsForItself() {
        var live = cluster().read(deployment());

        assertThat(live.replicas()).isEqualTo(3);
        assertThat(live.uid()).isNotBlank();
        assertThat(live.yaml())
                .contains("replicas: 3", deployment().name())
                .doesNotContain("managedFields", "resourceVersion", "status:");
    }

    @Test
    void aDryRunShowsTheResultAndStoresNothing() {
        var dry = cluster().dryRunScale(deployment(), 5);

        assertThat(dry.replicas()).isEqualTo(5);
        assertThat(dry.yaml()).contains("replicas: 5");
        assertThat(cluster().read(deployment()).replicas()).isEqualTo(3);
    }

    @Test
    void aScaleIsAcceptedWhileTheNumberIsStillTheOneSeen() {
        assertThat(cluster().scale(deployment(), 3, 4)).isEqualTo(4);
        assertThat(cluster().read(deployment()).replicas()).isEqualTo(4);
    }

    @Test
    void aScaleFromANumberThatIsNoLongerTrueIsRefused() {
        assertThatThrownBy(() -> cluster().scale(deployment(), 2, 5)).isInstanceOf(ClusterRefused.class);
        assertThat(cluster().read(deployment()).replicas()).isEqualTo(3);
    }

    @Test
    void aNumberThatCannotBeIsRefusedByTheDryRun() {
        assertThatThrownBy(() -> cluster().dryRunScale(deployment(), -1)).isInstanceOf(ClusterRefused.class);
    }

    @Test
    void aWorkloadThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> cluster().read(nobody())).isInstanceOf(ClusterRefused.class);
        assertThatThrownBy(() -> cluster().dryRunScale(nobody(), 1)).isInstanceOf(ClusterRefused.class);
    }

    @Test
    void tellsWhetherItMayScale() {
        assertThat(cluster().mayScale(deployment())).isTrue();
    }
}
