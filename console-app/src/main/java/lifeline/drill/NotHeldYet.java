package lifeline.drill;

import java.util.Optional;
import lifeline.kernel.Refusal;

/** A drill that is still to come cannot be recorded as held. */
public class NotHeldYet extends Refusal {

    public NotHeldYet() {
        super("not-held-yet", "The drill has not been held yet");
    }

    @Override
    public Optional<String> field() {
        return Optional.of("heldAt");
    }
}
