package lifeline.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lifeline.action.ClusterRefused;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One client for each configured cluster, made when first needed; short waits, and no retry behind our back. */
@Component
class Clusters implements DisposableBean {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int REQUEST_MILLIS = 5_000;

    private final Map<String, KubernetesSettings.Cluster> settings;
    private final Map<String, KubernetesClient> clients = new ConcurrentHashMap<>();

    Clusters(KubernetesSettings settings) {
        this.settings = settings.clusters();
    }

    /** Throws {@link ClusterRefused} when the name or the namespace is not among the configured ones. */
    KubernetesClient client(String cluster, String namespace) {
        var known = settings.get(cluster);
        if (known == null) {
            throw new ClusterRefused(
                    "No cluster named " + cluster + " is configured (lifeline.kubernetes.clusters)", null);
        }
        if (!known.namespaces().contains(namespace)) {
            throw new ClusterRefused(
                    "The namespace " + namespace + " of " + cluster + " is not among lifeline.kubernetes.clusters."
                            + cluster + ".namespaces",
                    null);
        }
        return clients.computeIfAbsent(cluster, _ -> connect(known));
    }

    private static KubernetesClient connect(KubernetesSettings.Cluster known) {
        var builder = new ConfigBuilder(base(known))
                .withConnectionTimeout(CONNECT_MILLIS)
                .withRequestTimeout(REQUEST_MILLIS)
                .withRequestRetryBackoffLimit(0)
                .withUserAgent("lifeline");
        return new KubernetesClientBuilder().withConfig(builder.build()).build();
    }

    private static Config base(KubernetesSettings.Cluster known) {
        if (known.url() != null) {
            return new ConfigBuilder(Config.empty()).withMasterUrl(known.url()).build();
        }
        var context = known.context();
        return context == null || context.equals("in-cluster")
                ? Config.autoConfigure(null)
                : Config.autoConfigure(context);
    }

    @Override
    public void destroy() {
        clients.values().forEach(KubernetesClient::close);
    }
}
