package lifeline.kubernetes;

import io.fabric8.kubernetes.api.Pluralize;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Locale;
import java.util.Map;
import lifeline.action.ClusterRefused;
import lifeline.check.ClusterReadings;
import lifeline.check.Probe;
import org.springframework.stereotype.Component;

/** Reads any object by its API version and kind. */
@Component
class KubernetesClusterReadings implements ClusterReadings {

    private final Clusters clusters;

    KubernetesClusterReadings(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    @SuppressWarnings("unchecked") // a JSON object has text keys
    public Reading read(Probe.ClusterObject wanted) {
        try {
            var found = clusters.client(wanted.cluster(), wanted.namespace())
                    .genericKubernetesResources(definition(wanted))
                    .inNamespace(wanted.namespace())
                    .withName(wanted.name())
                    .get();
            return found == null
                    ? new Reading.Absent()
                    : new Reading.Found(Serialization.unmarshal(Serialization.asJson(found), Map.class));
        } catch (ClusterRefused e) {
            return new Reading.Unavailable(String.valueOf(e.getMessage()));
        } catch (KubernetesClientException e) {
            return new Reading.Unavailable(
                    e.getCode() > 0 ? "HTTP " + e.getCode() : "no answer: " + Failures.reason(e));
        }
    }

    private static ResourceDefinitionContext definition(Probe.ClusterObject wanted) {
        var slash = wanted.apiVersion().indexOf('/');
        return new ResourceDefinitionContext.Builder()
                .withGroup(slash < 0 ? "" : wanted.apiVersion().substring(0, slash))
                .withVersion(wanted.apiVersion().substring(slash + 1))
                .withKind(wanted.kind())
                .withPlural(Pluralize.toPlural(wanted.kind().toLowerCase(Locale.ROOT)))
                .withNamespaced(true)
                .build();
    }
}
