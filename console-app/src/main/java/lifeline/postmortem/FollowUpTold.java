package lifeline.postmortem;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** Something happened to a follow-up: it was added, started, done, dropped, or its time is running out. */
public record FollowUpTold(
        IncidentId incidentId, String text, String owner, String what, String reason, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return "follow-up-" + what;
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "text", BilingualText.same(text),
                "owner", BilingualText.same(owner),
                "reason", BilingualText.same(reason));
    }
}
