package lifeline.action;

import java.util.List;
import lifeline.kernel.BilingualText;

/** A plan in the making, and the snapshot that applying and undoing need: what was there, and what is wanted. */
record Draft(
        Workload target,
        int before,
        int after,
        String uid,
        String diff,
        List<BilingualText> hazards,
        List<BilingualText> blockers) {

    boolean noChange() {
        return before == after;
    }
}
