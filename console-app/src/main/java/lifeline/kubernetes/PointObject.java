package lifeline.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lifeline.asset.PointsUnavailable;
import org.jspecify.annotations.Nullable;

/** An object of a cluster that tells of a recovery point, by its fields. */
final class PointObject {

    private final GenericKubernetesResource object;

    PointObject(GenericKubernetesResource object) {
        this.object = object;
    }

    String name() {
        return object.getMetadata().getName();
    }

    Instant createdAt() {
        return Instant.parse(object.getMetadata().getCreationTimestamp());
    }

    boolean isOwnedBy(PointObject other) {
        return object.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner ->
                        owner.getUid().equals(other.object.getMetadata().getUid()));
    }

    /** Empty where there is no such field. */
    String text(String... path) {
        var found = object.get((Object[]) path);
        return found == null ? "" : found.toString();
    }

    Optional<Instant> moment(String... path) {
        var said = text(path);
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(said));
        } catch (DateTimeParseException e) {
            throw new PointsUnavailable(
                    "The field " + String.join(".", path) + " of " + this + " is no moment: " + said, e);
        }
    }

    @Nullable
    Instant momentOrNull(String... path) {
        return moment(path).orElse(null);
    }

    @Override
    public String toString() {
        return object.getKind() + " " + object.getMetadata().getNamespace() + "/" + name();
    }
}
