package lifeline.action;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** An action was approved and taken up, or has its outcome. */
public record ActionHappened(
        IncidentId incidentId, String what, Plan plan, BilingualText outcome, Actor actor, Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return "action-" + what;
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of(
                "action", BilingualText.same(plan.action()),
                "target", BilingualText.same(plan.target()),
                "change", plan.sentence(),
                "digest", BilingualText.same(plan.digest().substring(0, 12)),
                "outcome", outcome);
    }
}
