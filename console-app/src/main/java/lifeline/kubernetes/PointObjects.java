package lifeline.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lifeline.action.ClusterRefused;
import lifeline.asset.PointQuery;
import lifeline.asset.PointsUnavailable;
import org.springframework.stereotype.Component;

/** Reads the objects that recovery points are told by. Whatever keeps an answer away is said, never an empty list. */
@Component
class PointObjects {

    private final Clusters clusters;

    PointObjects(Clusters clusters) {
        this.clusters = clusters;
    }

    /** A kind of objects, as the API server names it. */
    record Type(String group, String version, String kind, String plural) {

        private ResourceDefinitionContext definition() {
            return new ResourceDefinitionContext.Builder()
                    .withGroup(group)
                    .withVersion(version)
                    .withKind(kind)
                    .withPlural(plural)
                    .withNamespaced(true)
                    .build();
        }
    }

    /** All objects of a type in the source's namespace; an empty list means that the cluster says there are none. */
    List<PointObject> list(PointQuery query, Type type, Map<String, String> labels) {
        return asking(
                query,
                type,
                client -> client
                        .genericKubernetesResources(type.definition())
                        .inNamespace(query.setting("namespace"))
                        .withLabels(labels)
                        .list()
                        .getItems()
                        .stream()
                        .map(PointObject::new)
                        .toList());
    }

    /** Nothing where the API server knows no such object, or no such type. */
    Optional<PointObject> find(PointQuery query, Type type, String name) {
        return asking(
                query,
                type,
                client -> Optional.ofNullable(client.genericKubernetesResources(type.definition())
                                .inNamespace(query.setting("namespace"))
                                .withName(name)
                                .get())
                        .map(PointObject::new));
    }

    private <T> T asking(PointQuery query, Type type, Function<KubernetesClient, T> question) {
        var cluster = query.setting("cluster");
        try {
            return question.apply(clusters.client(cluster, query.setting("namespace")));
        } catch (ClusterRefused e) {
            throw new PointsUnavailable(String.valueOf(e.getMessage()), e);
        } catch (KubernetesClientException e) {
            throw new PointsUnavailable(reason(cluster, type, e), e);
        }
    }

    private static String reason(String cluster, Type type, KubernetesClientException e) {
        var resource = type.plural() + "." + type.group();
        return switch (e.getCode()) {
            case HttpURLConnection.HTTP_NOT_FOUND -> "The cluster " + cluster + " knows no " + resource;
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
                "The cluster " + cluster + " does not let Lifeline read " + resource + ": " + Failures.said(e);
            default ->
                e.getCode() > 0
                        ? "The cluster " + cluster + " answers HTTP " + e.getCode() + ": " + Failures.said(e)
                        : "The cluster " + cluster + " does not answer: " + Failures.reason(e);
        };
    }
}
