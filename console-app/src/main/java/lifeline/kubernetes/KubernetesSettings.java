package lifeline.kubernetes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clusters the console may speak to, by name. Each is reached by a kubeconfig context ({@code in-cluster} for the
 * one the console runs in) or by a URL, and only in the namespaces listed.
 */
@ConfigurationProperties("lifeline.kubernetes")
record KubernetesSettings(@DefaultValue Map<String, Cluster> clusters) {

    record Cluster(
            @Nullable String url,
            @Nullable String context,
            @DefaultValue List<String> namespaces) {}
}
