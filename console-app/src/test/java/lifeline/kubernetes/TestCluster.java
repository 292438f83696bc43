package lifeline.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lifeline.journey.RealKubernetes;

/** The real API server under the name prod-a, as the console sees it and as an administrator does. */
final class TestCluster implements AutoCloseable {

    static final Path MANIFESTS = Path.of("..", "k8s");
    private static final String KUBECONFIG = "kubeconfig";

    private final RealKubernetes kubernetes = RealKubernetes.start();
    private final KubernetesClient administrator;

    TestCluster() {
        var config = Config.fromKubeconfig(kubernetes.kubeconfig().toFile());
        administrator = new KubernetesClientBuilder().withConfig(config).build();
    }

    KubernetesClient administrator() {
        return administrator;
    }

    /** The console's own clients, as it makes them from a kubeconfig with these namespaces allowed. */
    Clusters clusters(String... namespaces) {
        System.setProperty(KUBECONFIG, kubernetes.kubeconfig().toString());
        return new Clusters(new KubernetesSettings(
                Map.of("prod-a", new KubernetesSettings.Cluster(null, "test", List.of(namespaces)))));
    }

    /** What a file says holds, also of what somebody else has changed since. */
    void apply(Path manifests) {
        try (var yaml = Files.newInputStream(manifests)) {
            for (HasMetadata object : administrator.load(yaml).items()) {
                administrator.resource(object).forceConflicts().serverSideApply();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        System.clearProperty(KUBECONFIG);
        administrator.close();
        kubernetes.close();
    }
}
