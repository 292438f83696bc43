package lifeline.clock;

import java.time.Instant;
import java.util.Optional;
import lifeline.kernel.Labels;

/**
 * Knows since when the condition behind an alert holds, which is before it fired: a rule waits its {@code for} first.
 * Asked outside of any transaction. Throws {@link ConditionsUnavailable} when the answer cannot be had now.
 */
public interface ConditionStarts {

    /** Empty when nothing more is known than the alert itself told. */
    Optional<ImpactStart> of(Labels alert, Instant startsAt);
}
