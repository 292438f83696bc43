package lifeline.playbook;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A step reached a state worth remembering; the note is what the person wrote, or what went wrong. */
public record StepMoved(
        IncidentId incidentId,
        BilingualText title,
        StepState state,
        BilingualText note,
        Actor actor,
        Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        var word = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "step-" + word + (note.en().isBlank() ? "" : "-noted");
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("step", title, "note", note);
    }
}
