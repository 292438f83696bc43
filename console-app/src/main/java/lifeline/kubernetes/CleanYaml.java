package lifeline.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;

/** An object as a person would write it: without status and without what the cluster keeps for itself. */
final class CleanYaml {

    private CleanYaml() {}

    static String of(HasMetadata object) {
        return yaml(copy(object));
    }

    static String withReplicas(HasMetadata object, int replicas) {
        var copy = copy(object);
        if (copy.getAdditionalProperties().get("spec") instanceof Map<?, ?> spec) {
            @SuppressWarnings("unchecked") // a JSON object has text keys
            var fields = (Map<String, Object>) spec;
            fields.put("replicas", replicas);
        }
        return yaml(copy);
    }

    private static GenericKubernetesResource copy(HasMetadata object) {
        var copy = Serialization.unmarshal(Serialization.asJson(object), GenericKubernetesResource.class);
        var metadata = copy.getMetadata();
        metadata.setManagedFields(null);
        metadata.setResourceVersion(null);
        metadata.setGeneration(null);
        metadata.setUid(null);
        metadata.setCreationTimestamp(null);
        copy.getAdditionalProperties().remove("status");
        return copy;
    }

    private static String yaml(GenericKubernetesResource copy) {
        return Serialization.asYaml(copy);
    }
}
