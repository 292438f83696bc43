package lifeline.kubernetes;

import lifeline.action.ClusterCommands;
import lifeline.action.ClusterCommandsContract;
import lifeline.action.Workload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

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

    @Override
    protected ClusterCommands cluster() {
        return new KubernetesClusterCommands(clusters);
    }

    @Override
    protected Workload deployment() {
        return DEPLOYMENT;
    }
}
