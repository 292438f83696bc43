package lifeline.postmortem;

import java.util.Optional;
import lifeline.kernel.Refusal;

/** The incident has no such follow-up. */
public class NoSuchFollowUp extends Refusal {

    public NoSuchFollowUp(String id) {
        super("no-such-follow-up", "There is no follow-up " + id, id);
    }

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("followUp");
    }
}
