package lifeline.shell;

import lifeline.kernel.IncidentId;

/** A feature's contribution to the incident page. Beans of this type are shown in their order. */
public interface IncidentPanel {

    /** Where on the page a contribution stands. */
    enum Slot {
        /** The largest thing of the header. */
        CLOCK,
        /** The line under the header that says whose turn it is. */
        NEXT,
        MAIN,
        SIDE
    }

    Slot slot();

    IncidentPart partFor(IncidentId incident);
}
