package lifeline.action;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lifeline.kernel.BilingualText;

/**
 * What an action would do, before anybody approves it: one sentence, the diff of the live object against the
 * server-side dry run, who would fight it, and what forbids it. The digest stands for all of it.
 */
public record Plan(
        UUID orderId,
        String action,
        String target,
        BilingualText sentence,
        String diff,
        List<BilingualText> hazards,
        List<BilingualText> blockers,
        boolean noChange,
        String kubectl,
        String digest,
        Instant plannedAt) {

    public boolean isBlocked() {
        return !blockers.isEmpty();
    }
}
