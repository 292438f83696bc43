package lifeline.incident;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.timeline.Recordable;
import org.jspecify.annotations.Nullable;

/** A person took a role of an incident, perhaps over from somebody. */
public record RoleTaken(
        IncidentId incidentId, ResponseRole role, @Nullable String from, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return (from == null ? "role-taken-" : "role-handed-over-") + role.word();
    }

    @Override
    public Map<String, BilingualText> facts() {
        return from == null ? Map.of() : Map.of("from", BilingualText.same(from));
    }
}
