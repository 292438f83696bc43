package lifeline.incident;

import java.time.Instant;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;

/** Says whether the recovery checks of an incident prove recovery; whoever runs the checks answers. */
public interface RecoveryProof {

    /** What the checks say. */
    sealed interface Answer {
        /** Every recovery check passes; service was observed restored at that time. */
        record Proven(Instant restoredAt) implements Answer {}

        /** Not (yet) proven, and why. No data is not success. */
        record NotProven(BilingualText why) implements Answer {}
    }

    Answer of(IncidentId incident);
}
