package lifeline.incident;

import lifeline.kernel.BilingualText;

/** Recovery cannot be confirmed yet: a recovery check fails, is unknown or has not run. */
public class RecoveryNotProven extends RuntimeException {

    private final transient BilingualText why;

    public RecoveryNotProven(BilingualText why) {
        super(why.en());
        this.why = why;
    }

    public BilingualText why() {
        return why;
    }
}
