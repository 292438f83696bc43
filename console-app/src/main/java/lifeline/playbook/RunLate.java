package lifeline.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** Something of a run nears its end or is over time: a plan to approve, a stage, a verification. */
public record RunLate(IncidentId incidentId, What what, BilingualText title, Duration time, Instant occurredAt)
        implements Recordable {

    /** What it is; {@code time} is what is left, or what was expected of the stage. */
    public enum What {
        APPROVAL_NEAR("approval-near"),
        APPROVAL_EXPIRED("approval-expired"),
        VERIFICATION_NEAR("verification-near"),
        STAGE_OVERDUE("stage-overdue");

        private final String kind;

        What(String kind) {
            this.kind = kind;
        }
    }

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return what.kind;
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("title", title, "time", Spoken.duration(time));
    }
}
