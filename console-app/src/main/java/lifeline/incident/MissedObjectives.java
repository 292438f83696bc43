package lifeline.incident;

import java.util.Set;
import lifeline.kernel.IncidentId;

/** Says which objectives an incident has missed; whoever keeps a kind of clock answers for it. */
public interface MissedObjectives {

    /** What an asset may have asked for. */
    enum Objective {
        /** To be back within a time. */
        RTO,
        /** To lose no more than so much. */
        RPO
    }

    /** Those that are missed for certain; an objective whose outcome is unknown is not among them. */
    Set<Objective> of(IncidentId incident);
}
