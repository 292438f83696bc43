package lifeline.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lifeline.journey.RealKubernetes;

/** A real API server under the name prod-a, as the console sees it and as an administrator does. */
final class TestCluster implements AutoCloseable {

    static final Path MANIFESTS = Path.of("..", "k8s");
    static final Path FILES = Path.of("src", "test", "kubernetes");
    private static final String KUBECONFIG = "kubeconfig";

    private final RealKubernetes kubernetes;
    private final KubernetesClient administrator;
    private final List<Clusters> clusters = new ArrayList<>();

    TestCluster() {
        this(RealKubernetes.start());
    }

    /** One in which Deployments make pods and CronJobs make Jobs. */
    static TestCluster withControllers() {
        return new TestCluster(RealKubernetes.startWithControllers());
    }

    private TestCluster(RealKubernetes kubernetes) {
        this.kubernetes = kubernetes;
        var config = Config.fromKubeconfig(kubernetes.kubeconfig().toFile());
        administrator = new KubernetesClientBuilder().withConfig(config).build();
    }

    KubernetesClient administrator() {
        return administrator;
    }

    /** The console's own clients, made from the kubeconfig as it makes them. */
    Clusters clusters(String... namespaces) {
        return connected(kubernetes.kubeconfig(), namespaces);
    }

    /** The same with the rights of a service account and no others. */
    Clusters clustersOfAccount(String namespace, String name, String... namespaces) throws IOException {
        var token = administrator
                .serviceAccounts()
                .inNamespace(namespace)
                .withName(name)
                .tokenRequest(new TokenRequest())
                .getStatus()
                .getToken();
        var kubeconfig = Files.readString(kubernetes.kubeconfig()).replaceAll("token: \\w+", "token: " + token);
        return connected(Files.writeString(kubernetes.kubeconfig().resolveSibling(name), kubeconfig), namespaces);
    }

    /** Which kubeconfig counts is read when the first client is made. */
    private Clusters connected(Path kubeconfig, String... namespaces) {
        System.setProperty(KUBECONFIG, kubeconfig.toString());
        var made = new Clusters(new KubernetesSettings(
                Map.of("prod-a", new KubernetesSettings.Cluster(null, "test", List.of(namespaces)))));
        made.client("prod-a", namespaces[0]);
        clusters.add(made);
        return made;
    }

    void createNamespace(String name) {
        var namespace = new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .build();
        administrator.resource(namespace).serverSideApply();
    }

    /** What a file says holds, also of what somebody else has changed since. */
    void apply(Path file) {
        for (HasMetadata object : load(file)) {
            administrator.resource(object).forceConflicts().serverSideApply();
        }
    }

    /** With the state that a controller would write. Velero's types keep theirs in the object itself. */
    void applyWithStatus(Path file) {
        apply(file);
        for (HasMetadata object : load(file)) {
            if (!object.getApiVersion().startsWith("velero.io/")) {
                administrator.resource(object).patchStatus();
            }
        }
    }

    /** Objects of a custom type are found a moment after it has been defined. */
    void define(Path file) {
        apply(file);
        for (HasMetadata object : load(file)) {
            administrator
                    .apiextensions()
                    .v1()
                    .customResourceDefinitions()
                    .withName(object.getMetadata().getName())
                    .waitUntilCondition(TestCluster::isEstablished, 20, TimeUnit.SECONDS);
        }
    }

    /** A definition that was just made has no status yet, and then one without conditions. */
    private static boolean isEstablished(CustomResourceDefinition definition) {
        return Stream.ofNullable(definition)
                .flatMap(one -> Stream.ofNullable(one.getStatus()))
                .flatMap(status -> Stream.ofNullable(status.getConditions()))
                .flatMap(List::stream)
                .anyMatch(condition -> condition.getType().equals("Established")
                        && condition.getStatus().equals("True"));
    }

    private List<HasMetadata> load(Path file) {
        try (var yaml = Files.newInputStream(file)) {
            return administrator.load(yaml).items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        System.clearProperty(KUBECONFIG);
        clusters.forEach(Clusters::destroy);
        administrator.close();
        kubernetes.close();
    }
}
