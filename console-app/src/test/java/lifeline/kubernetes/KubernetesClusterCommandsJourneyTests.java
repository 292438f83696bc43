package lifeline.kubernetes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import lifeline.action.ClusterCommands;
import lifeline.action.ClusterCommandsContract;
import lifeline.action.Workload;
import lifeline.journey.SandboxProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The adapter keeps the contract against the API that the practice range serves, over its socket. */
class KubernetesClusterCommandsJourneyTests extends ClusterCommandsContract {

    private static final Workload DEPLOYMENT = new Workload("prod-a", "prompt", "Deployment", "prompt-service");
    private static SandboxProgram sandbox;
    private static Clusters clusters;

    @BeforeAll
    static void start() {
        sandbox = SandboxProgram.start();
        clusters = new Clusters(new KubernetesSettings(
                Map.of("prod-a", new KubernetesSettings.Cluster(sandbox.kubernetes(), null, List.of("prompt")))));
    }

    @AfterAll
    static void stop() {
        clusters.destroy();
        sandbox.close();
    }

    @BeforeEach
    void threeReplicas() throws Exception {
        var scale = sandbox.kubernetes() + "/apis/apps/v1/namespaces/prompt/deployments/prompt-service/scale";
        var body = "{\"kind\":\"Scale\",\"apiVersion\":\"autoscaling/v1\",\"metadata\":{\"name\":\"prompt-service\"},"
                + "\"spec\":{\"replicas\":3}}";
        var request = HttpRequest.newBuilder(URI.create(scale))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.ofString());
        }
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
