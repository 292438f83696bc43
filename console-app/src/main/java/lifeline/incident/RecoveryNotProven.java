package lifeline.incident;

import lifeline.kernel.BilingualText;
import lifeline.kernel.Refusal;

/** Recovery cannot be confirmed yet: a recovery check fails, is unknown or has not run. */
public class RecoveryNotProven extends Refusal {

    public RecoveryNotProven(BilingualText why) {
        super("recovery-not-proven", why.en(), why);
    }
}
