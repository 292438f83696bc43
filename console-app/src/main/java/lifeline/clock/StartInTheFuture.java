package lifeline.clock;

import java.util.Optional;
import lifeline.kernel.Refusal;

/** Impact cannot have begun later than now. */
public class StartInTheFuture extends Refusal {

    public StartInTheFuture() {
        super("start-in-the-future", "Impact cannot begin in the future");
    }

    @Override
    public Optional<String> field() {
        return Optional.of("startedAt");
    }
}
