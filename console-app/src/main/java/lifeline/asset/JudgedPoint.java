package lifeline.asset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recovery point with the verdict on it at one moment.
 *
 * @param unusable why it cannot be restored; null where it can
 * @param on what has to be restored before it; null for one that stands by itself, or is unusable
 * @param isTested whether it, or one that builds on it, was restored and held what it should
 */
public record JudgedPoint(
        RecoveryPoint point,
        @Nullable Unusable unusable,
        @Nullable RecoveryPoint on,
        boolean isTested) {

    public boolean isUsable() {
        return unusable == null;
    }

    /** This point and those it builds on, the base first, found among all that were judged with it. */
    public List<JudgedPoint> chain(List<JudgedPoint> all) {
        var chain = new ArrayList<JudgedPoint>(List.of(this));
        for (var below = on; below != null; below = chain.getFirst().on) {
            var wanted = below.id();
            all.stream()
                    .filter(one -> one.point().id().equals(wanted))
                    .findFirst()
                    .ifPresent(chain::addFirst);
        }
        return chain;
    }
}
