package lifeline.sandbox;

import io.fabric8.kubernetes.api.Pluralize;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Kubernetes API in process, filled from manifests. */
class ClusterApi implements AutoCloseable {

    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger MOCK_SERVER = Logger.getLogger("io.fabric8");

    private static final List<String> PACKAGED = List.of(
            "namespace.yaml",
            "serviceaccount.yaml",
            "deployment.yaml",
            "service.yaml",
            "poddisruptionbudget.yaml",
            "networkpolicy.yaml",
            "servicemonitor.yaml");

    private final KubernetesMockServer server;
    private final KubernetesClient client;
    private final String url;

    ClusterApi(String bind, int port, Optional<Path> manifests) throws IOException {
        MOCK_SERVER.setLevel(Level.WARNING);
        var dispatcher = new ApiDispatcher(new KubernetesCrudDispatcher());
        this.server = new KubernetesMockServer(new Context(), new MockWebServer(), new HashMap<>(), dispatcher, false);
        server.init(InetAddress.getByName(bind), Http.free(bind, port, "kubernetes-port"));
        this.client = server.createClient();
        this.url = "http://" + bind + ":" + server.getPort();
        load(manifests);
    }

    private void load(Optional<Path> manifests) throws IOException {
        if (manifests.isEmpty()) {
            for (String name : PACKAGED) {
                try (var stream = ClusterApi.class.getResourceAsStream("/manifests/" + name)) {
                    create(stream);
                }
            }
            return;
        }
        try (Stream<Path> files = Files.list(manifests.get())) {
            for (Path file : files.filter(ClusterApi::isManifest).sorted().toList()) {
                try (var stream = Files.newInputStream(file)) {
                    create(stream);
                }
            }
        }
    }

    private static boolean isManifest(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.equals("kustomization.yaml");
    }

    private void create(@Nullable InputStream manifest) {
        if (manifest == null) {
            throw new IllegalStateException("A packaged manifest is missing");
        }
        for (HasMetadata object : client.load(manifest).items()) {
            if (object instanceof GenericKubernetesResource custom) {
                client.genericKubernetesResources(definition(custom))
                        .inNamespace(object.getMetadata().getNamespace())
                        .resource(custom)
                        .create();
            } else {
                client.resource(object).create();
            }
        }
    }

    /** The mock server has no custom resource definitions to look the plural up in. */
    private static ResourceDefinitionContext definition(GenericKubernetesResource custom) {
        var slash = custom.getApiVersion().indexOf('/');
        return new ResourceDefinitionContext.Builder()
                .withGroup(custom.getApiVersion().substring(0, slash))
                .withVersion(custom.getApiVersion().substring(slash + 1))
                .withKind(custom.getKind())
                .withPlural(Pluralize.toPlural(custom.getKind().toLowerCase(Locale.ROOT)))
                .withNamespaced(true)
                .build();
    }

    KubernetesClient client() {
        return client;
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
