package lifeline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import lifeline.action.ClusterCommands;
import lifeline.action.ClusterCommandsContract;
import lifeline.action.ClusterRefused;
import lifeline.action.Workload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter keeps the contract against a real API server, with the manifests of the prompt platform. */
class RealClusterCommandsJourneyTests extends ClusterCommandsContract {

    private static final Workload DEPLOYMENT = new Workload("prod-a", "prompt", "Deployment", "prompt-service");
    private static TestCluster cluster;
    private static Clusters clusters;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
        cluster.apply(TestCluster.MANIFESTS.resolve("prompt-platform/namespace.yaml"));
        clusters = cluster.clusters("prompt");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void threeReplicas() {
        cluster.apply(TestCluster.MANIFESTS.resolve("prompt-platform/deployment.yaml"));
    }

    @Test
    void whoMayNotIsToldSoBeforeAndWhenTrying() throws IOException {
        cluster.apply(TestCluster.MANIFESTS.resolve("prompt-platform/serviceaccount.yaml"));
        var powerless = new KubernetesClusterCommands(cluster.clustersOfAccount("prompt", "prompt-service", "prompt"));

        assertThat(powerless.mayScale(DEPLOYMENT)).isFalse();
        assertThatThrownBy(() -> powerless.read(DEPLOYMENT))
                .isInstanceOf(ClusterRefused.class)
                .hasMessageContaining("system:serviceaccount:prompt:prompt-service");
    }

    @Override
    protected ClusterCommands cluster() {
        return new KubernetesClusterCommands(clusters);
    }

    @Override
    protected Workload deployment() {
        return DEPLOYMENT;
    }
}
