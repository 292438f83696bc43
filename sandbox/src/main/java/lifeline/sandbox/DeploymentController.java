package lifeline.sandbox;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Just enough of a controller: what the Deployment wants becomes instances, and their state becomes its status. */
class DeploymentController {

    static final String NAMESPACE = "prompt";
    static final String NAME = "prompt-service";

    private final KubernetesClient client;
    private final Platform platform;
    private final Clock clock;
    private final Map<String, Platform.Instance> written = new HashMap<>();

    DeploymentController(KubernetesClient client, Platform platform, Clock clock) {
        this.client = client;
        this.platform = platform;
        this.clock = clock;
    }

    int wantedReplicas() {
        var live = client.apps()
                .deployments()
                .inNamespace(NAMESPACE)
                .withName(NAME)
                .get();
        return live == null ? 0 : live.getSpec().getReplicas();
    }

    /** Puts the number of replicas back to what the manifest says. */
    void scaleTo(int replicas) {
        client.apps().deployments().inNamespace(NAMESPACE).withName(NAME).edit(edited -> {
            edited.getSpec().setReplicas(replicas);
            edited.getMetadata().setGeneration(ApiDispatcher.generation(edited) + 1);
            return edited;
        });
    }

    void tick() {
        var live = client.apps()
                .deployments()
                .inNamespace(NAMESPACE)
                .withName(NAME)
                .get();
        if (live == null) {
            return;
        }
        platform.tick(live.getSpec().getReplicas(), clock.instant());
        var status = status(live, platform.available());
        if (!status.equals(live.getStatus())) {
            client.resource(live).editStatus(edited -> {
                edited.setStatus(status);
                return edited;
            });
        }
        writePods(live);
    }

    private static DeploymentStatus status(Deployment live, long available) {
        var wanted = live.getSpec().getReplicas();
        var ready = (int) available;
        return new DeploymentStatusBuilder()
                .withObservedGeneration(ApiDispatcher.generation(live))
                .withReplicas(wanted)
                .withUpdatedReplicas(wanted)
                .withReadyReplicas(ready)
                .withAvailableReplicas(ready)
                .withUnavailableReplicas(wanted - ready)
                .addNewCondition()
                .withType("Available")
                .withStatus(ready >= wanted ? "True" : "False")
                .withReason(ready >= wanted ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable")
                .endCondition()
                .build();
    }

    private void writePods(Deployment live) {
        List<Platform.Instance> instances = platform.instances();
        Set<String> names = instances.stream().map(Platform.Instance::name).collect(Collectors.toSet());
        for (String gone :
                written.keySet().stream().filter(name -> !names.contains(name)).toList()) {
            client.pods().inNamespace(NAMESPACE).withName(gone).delete();
            written.remove(gone);
        }
        for (Platform.Instance instance : instances) {
            var before = written.put(instance.name(), instance);
            if (before == null) {
                client.resource(pod(live, instance)).create();
            } else if (before.state() != instance.state() || before.restarts() != instance.restarts()) {
                client.resource(pod(live, instance)).update();
            }
        }
    }

    private static Pod pod(Deployment live, Platform.Instance instance) {
        var template = live.getSpec().getTemplate();
        return new PodBuilder()
                .withNewMetadata()
                .withName(instance.name())
                .withNamespace(NAMESPACE)
                .withLabels(template.getMetadata().getLabels())
                .endMetadata()
                .withSpec(template.getSpec())
                .withNewStatus()
                .withPhase("Running")
                .withContainerStatuses(container(instance))
                .endStatus()
                .build();
    }

    private static ContainerStatus container(Platform.Instance instance) {
        var status = new ContainerStatusBuilder()
                .withName(NAME)
                .withReady(instance.state() == Platform.State.READY)
                .withRestartCount(instance.restarts());
        if (instance.oomKilled()) {
            status.withNewLastState()
                    .withNewTerminated()
                    .withReason("OOMKilled")
                    .withExitCode(137)
                    .endTerminated()
                    .endLastState();
        }
        return instance.state() == Platform.State.CRASH_LOOP
                ? status.withNewState()
                        .withNewWaiting()
                        .withReason("CrashLoopBackOff")
                        .endWaiting()
                        .endState()
                        .build()
                : status.withNewState().withNewRunning().endRunning().endState().build();
    }
}
