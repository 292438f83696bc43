package lifeline.clock;

import java.util.Optional;
import lifeline.kernel.Refusal;

/** The incident has no deadline of this name. */
public class NoSuchDeadline extends Refusal {

    public NoSuchDeadline(String name) {
        super("no-such-deadline", "The incident has no deadline " + name, name);
    }

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("deadline");
    }
}
