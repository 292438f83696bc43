package lifeline.alert;

import java.util.UUID;

/** Identity of one episode of an alert: one firing period of one label set from one source. */
public record AlertId(UUID value) {

    public static AlertId random() {
        return new AlertId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
