package lifeline.kernel;

import java.util.UUID;

/** Identity of an incident inside the console; people use its key, such as INC-1. */
public record IncidentId(UUID value) {

    public static IncidentId random() {
        return new IncidentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
