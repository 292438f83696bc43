package lifeline.incident;

import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Confirms recovery: by proof, or by command's word with a reason that the report will show. */
@Service
public class Recoveries {

    private static final BilingualText NOTHING_CHECKS = new BilingualText(
            "Nothing checks the recovery of this incident; command may confirm it with a reason",
            "此事件没有恢复验证项；指挥可填写原因后确认");

    private final Incidents incidents;
    private final ObjectProvider<RecoveryProof> proofs;

    Recoveries(Incidents incidents, ObjectProvider<RecoveryProof> proofs) {
        this.incidents = incidents;
        this.proofs = proofs;
    }

    /** What the recovery checks say now. */
    public RecoveryProof.Answer proofOf(IncidentId incident) {
        var proof = proofs.getIfAvailable();
        return proof == null ? new RecoveryProof.Answer.NotProven(NOTHING_CHECKS) : proof.of(incident);
    }

    /** For the recovery role; throws {@link RecoveryNotProven} unless every recovery check passes. */
    public IncidentSummary confirm(IncidentId incident, Actor by) {
        return switch (proofOf(incident)) {
            case RecoveryProof.Answer.Proven proven -> incidents.recovered(incident, proven.restoredAt(), "", by);
            case RecoveryProof.Answer.NotProven not -> throw new RecoveryNotProven(not.why());
        };
    }

    /** For command: confirms without proof. The reason stands on the timeline and in the report. */
    public IncidentSummary confirmWithoutProof(IncidentId incident, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new ReasonNeeded();
        }
        return incidents.recovered(incident, null, reason, by);
    }
}
