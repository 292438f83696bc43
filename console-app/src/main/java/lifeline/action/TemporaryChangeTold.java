package lifeline.action;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A temporary change was kept for good or taken back. */
public record TemporaryChangeTold(
        IncidentId incidentId, BilingualText change, TemporaryState state, String note, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return "change-" + state.name().toLowerCase(Locale.ROOT) + (note.isEmpty() ? "" : "-noted");
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("change", change, "note", BilingualText.same(note));
    }
}
