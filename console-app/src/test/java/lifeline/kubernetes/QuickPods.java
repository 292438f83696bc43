package lifeline.kubernetes;

import io.fabric8.kubernetes.api.model.BindingBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.List;

/** In place of a scheduler and a kubelet: on one node every pod runs at once, and what a Job wants is done at once. */
final class QuickPods implements ResourceEventHandler<Pod>, AutoCloseable {

    private static final String NODE = "node-1";

    private final KubernetesClient client;
    private final SharedIndexInformer<Pod> informer;

    QuickPods(KubernetesClient client) {
        this.client = client;
        client.resource(new NodeBuilder()
                        .withNewMetadata()
                        .withName(NODE)
                        .endMetadata()
                        .build())
                .create();
        informer = client.pods().inAnyNamespace().inform(this);
    }

    @Override
    public void onAdd(Pod pod) {
        attend(pod);
    }

    @Override
    public void onUpdate(Pod before, Pod pod) {
        attend(pod);
    }

    @Override
    public void onDelete(Pod pod, boolean unknown) {}

    /** Somebody who was quicker makes another event. */
    private void attend(Pod pod) {
        try {
            if (pod.getMetadata().getDeletionTimestamp() != null) {
                client.resource(pod).withGracePeriod(0).delete();
            } else if (pod.getSpec().getNodeName() == null) {
                bind(pod);
            } else if (pod.getStatus().getPhase().equals("Pending")) {
                client.resource(begun(pod)).patchStatus();
            }
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT && e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                throw e;
            }
        }
    }

    private void bind(Pod pod) {
        var metadata = pod.getMetadata();
        var binding = new BindingBuilder()
                .withNewMetadata()
                .withName(metadata.getName())
                .withNamespace(metadata.getNamespace())
                .endMetadata()
                .withNewTarget()
                .withKind("Node")
                .withName(NODE)
                .endTarget()
                .build();
        client.bindings().inNamespace(metadata.getNamespace()).resource(binding).create();
    }

    private static Pod begun(Pod pod) {
        var isJob = pod.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner -> owner.getKind().equals("Job"));
        var now = Instant.now().toString();
        return new PodBuilder(pod)
                .editOrNewStatus()
                .withPhase(isJob ? "Succeeded" : "Running")
                .withStartTime(now)
                .withContainerStatuses(containers(pod, isJob, now))
                .addNewCondition()
                .withType("Ready")
                .withStatus(isJob ? "False" : "True")
                .withLastTransitionTime(now)
                .endCondition()
                .endStatus()
                .build();
    }

    private static List<ContainerStatus> containers(Pod pod, boolean isJob, String now) {
        return pod.getSpec().getContainers().stream()
                .map(container -> {
                    var status = new ContainerStatusBuilder()
                            .withName(container.getName())
                            .withImage(container.getImage())
                            .withImageID("")
                            .withRestartCount(0)
                            .withReady(!isJob)
                            .withStarted(!isJob)
                            .withNewState();
                    return isJob
                            ? status.withNewTerminated()
                                    .withExitCode(0)
                                    .withReason("Completed")
                                    .withStartedAt(now)
                                    .withFinishedAt(now)
                                    .endTerminated()
                                    .endState()
                                    .build()
                            : status.withNewRunning()
                                    .withStartedAt(now)
                                    .endRunning()
                                    .endState()
                                    .build();
                })
                .toList();
    }

    @Override
    public void close() {
        informer.close();
    }
}
