package lifeline.clock;

import lifeline.kernel.Refusal;

/** Impact cannot have begun later than now. */
public class StartInTheFuture extends Refusal {

    public StartInTheFuture() {
        super("start-in-the-future", "Impact cannot begin in the future");
    }
}
