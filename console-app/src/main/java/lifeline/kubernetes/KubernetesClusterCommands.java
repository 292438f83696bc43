package lifeline.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lifeline.action.ClusterCommands;
import lifeline.action.ClusterRefused;
import lifeline.action.LiveScale;
import lifeline.action.Workload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scales workloads through the scale subresource: the least a role needs, and the same request for the dry run. */
@Component
class KubernetesClusterCommands implements ClusterCommands {

    private static final String FIELD_MANAGER = "fieldManager=lifeline";
    private static final int ATTEMPTS = 5;

    private final Clusters clusters;

    KubernetesClusterCommands(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public LiveScale read(Workload workload) {
        var client = client(workload);
        return Failures.whileReading(workload, () -> {
            var object = object(client, workload);
            var hpa = autoscaler(client, workload);
            return new LiveScale(
                    scale(client, workload).getSpec().getReplicas(),
                    object.getMetadata().getUid(),
                    hpa.known(),
                    hpa.name(),
                    gitOpsOwners(object),
                    CleanYaml.of(object));
        });
    }

    @Override
    public LiveScale dryRunScale(Workload workload, int replicas) {
        var client = client(workload);
        return Failures.whileReading(workload, () -> {
            var wanted = scale(client, workload);
            wanted.getSpec().setReplicas(replicas);
            var accepted = put(client, workload, wanted, "?dryRun=All&" + FIELD_MANAGER);
            var object = object(client, workload);
            return new LiveScale(
                    accepted.getSpec().getReplicas(),
                    object.getMetadata().getUid(),
                    false,
                    null,
                    List.of(),
                    CleanYaml.withReplicas(object, accepted.getSpec().getReplicas()));
        });
    }

    /** A status that moves between read and write costs another attempt; a moved replica count ends it. */
    @Override
    public int scale(Workload workload, int from, int to) {
        var client = client(workload);
        for (var attempt = 1; ; attempt++) {
            var current = Failures.whileReading(workload, () -> scale(client, workload));
            if (current.getSpec().getReplicas() != from) {
                throw new ClusterRefused(
                        "It has " + current.getSpec().getReplicas() + " replicas now, not " + from, null);
            }
            current.getSpec().setReplicas(to);
            try {
                return Failures.whileWriting(workload, () -> put(client, workload, current, "?" + FIELD_MANAGER))
                        .getSpec()
                        .getReplicas();
            } catch (ClusterRefused e) {
                if (attempt == ATTEMPTS || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isConflict(ClusterRefused refused) {
        return refused.getCause() instanceof KubernetesClientException cause
                && cause.getCode() == HttpURLConnection.HTTP_CONFLICT;
    }

    @Override
    public boolean mayScale(Workload workload) {
        var client = client(workload);
        var question = new SelfSubjectAccessReviewBuilder()
                .withNewSpec()
                .withNewResourceAttributes()
                .withNamespace(workload.namespace())
                .withGroup("apps")
                .withResource(plural(workload))
                .withSubresource("scale")
                .withName(workload.name())
                .withVerb("update")
                .endResourceAttributes()
                .endSpec()
                .build();
        SelfSubjectAccessReview answer = Failures.whileReading(
                workload,
                () -> client.authorization().v1().selfSubjectAccessReview().create(question));
        return answer.getStatus() != null
                && Boolean.TRUE.equals(answer.getStatus().getAllowed());
    }

    private KubernetesClient client(Workload workload) {
        return clusters.client(workload.cluster(), workload.namespace());
    }

    private static HasMetadata object(KubernetesClient client, Workload workload) {
        var found = workload.kind().equals("Deployment")
                ? client.apps()
                        .deployments()
                        .inNamespace(workload.namespace())
                        .withName(workload.name())
                        .get()
                : client.apps()
                        .statefulSets()
                        .inNamespace(workload.namespace())
                        .withName(workload.name())
                        .get();
        if (found == null) {
            throw new ClusterRefused("There is no " + workload, null);
        }
        return found;
    }

    private static Scale scale(KubernetesClient client, Workload workload) {
        var answer = client.raw(path(workload));
        if (answer == null) {
            throw new ClusterRefused("There is no " + workload, null);
        }
        return Serialization.unmarshal(answer, Scale.class);
    }

    private static Scale put(KubernetesClient client, Workload workload, Scale wanted, String query) {
        return Serialization.unmarshal(client.raw(path(workload) + query, "PUT", wanted), Scale.class);
    }

    private static String path(Workload workload) {
        return "/apis/apps/v1/namespaces/%s/%s/%s/scale"
                .formatted(workload.namespace(), plural(workload), workload.name());
    }

    private static String plural(Workload workload) {
        return workload.kind().toLowerCase(Locale.ROOT) + "s";
    }

    /** Which autoscaler targets the workload, if the console may know. */
    private record Autoscaler(boolean known, @Nullable String name) {}

    private static Autoscaler autoscaler(KubernetesClient client, Workload workload) {
        try {
            var name = client
                    .autoscaling()
                    .v2()
                    .horizontalPodAutoscalers()
                    .inNamespace(workload.namespace())
                    .list()
                    .getItems()
                    .stream()
                    .filter(hpa -> hpa.getSpec().getScaleTargetRef().getName().equals(workload.name())
                            && hpa.getSpec().getScaleTargetRef().getKind().equals(workload.kind()))
                    .map(hpa -> hpa.getMetadata().getName())
                    .findFirst()
                    .orElse(null);
            return new Autoscaler(true, name);
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN || e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                return new Autoscaler(false, null);
            }
            throw e;
        }
    }

    private static List<String> gitOpsOwners(HasMetadata object) {
        Map<String, String> labels = object.getMetadata().getLabels() == null
                ? Map.of()
                : object.getMetadata().getLabels();
        Map<String, String> annotations = object.getMetadata().getAnnotations() == null
                ? Map.of()
                : object.getMetadata().getAnnotations();
        var owners = new ArrayList<String>();
        if (labels.keySet().stream().anyMatch(name -> name.contains("toolkit.fluxcd.io/"))) {
            owners.add("Flux");
        }
        if (labels.containsKey("argocd.argoproj.io/instance")
                || annotations.containsKey("argocd.argoproj.io/tracking-id")) {
            owners.add("Argo CD");
        }
        return owners;
    }
}
