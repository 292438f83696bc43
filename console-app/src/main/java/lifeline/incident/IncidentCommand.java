package lifeline.incident;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import lifeline.api.Fields;
import lifeline.api.JsonBody;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;

/**
 * A command that programs may send to an incident. Every bean of this type is served under its word; the change runs in
 * a transaction, and only after the fields have been read without a mistake.
 */
public record IncidentCommand<T>(String word, Function<Fields, T> shape, Change<T> change) {

    /** What a command does with what its fields say. */
    public interface Change<T> {
        void make(IncidentId incident, T wanted, Actor by);
    }

    /** What a command without fields does. */
    public interface PlainChange {
        void make(IncidentId incident, Actor by);
    }

    /** A command that takes no fields. */
    public static IncidentCommand<Boolean> plain(String word, PlainChange change) {
        return new IncidentCommand<>(word, _ -> true, (incident, _, by) -> change.make(incident, by));
    }

    /** Reads the body now, and answers with what is left to do. */
    public Runnable prepare(HttpServletRequest request, IncidentId incident, Actor by) throws IOException {
        var wanted = JsonBody.read(request, shape);
        return () -> change.make(incident, wanted, by);
    }
}
