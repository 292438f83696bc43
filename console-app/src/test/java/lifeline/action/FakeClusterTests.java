package lifeline.action;

import org.junit.jupiter.api.BeforeEach;

/** The fake keeps the contract, so that what is tested with it means something. */
class FakeClusterTests extends ClusterCommandsContract {

    private static final Workload DEPLOYMENT = new Workload("test", "prompt", "Deployment", "prompt-service");
    private final FakeCluster cluster = new FakeCluster();

    @BeforeEach
    void deploy() {
        cluster.deploy(DEPLOYMENT, 3);
    }

    @Override
    protected ClusterCommands cluster() {
        return cluster;
    }

    @Override
    protected Workload deployment() {
        return DEPLOYMENT;
    }
}
