package lifeline.incident;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A person wrote something down. */
public record NoteAdded(IncidentId incidentId, String text, Actor actor, Instant occurredAt) implements Recordable {

    @Override
    public String kind() {
        return "note-added";
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("note", BilingualText.same(text));
    }
}
