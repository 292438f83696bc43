package lifeline.playbook;

import java.util.UUID;
import lifeline.kernel.Refusal;

/** There is no run with this id, or no such step in it. */
public class NoSuchRun extends Refusal {

    public NoSuchRun(UUID run) {
        super("no-such-run", "There is no run " + run, run.toString());
    }

    public NoSuchRun(UUID run, String step) {
        super("no-such-run", "The run " + run + " has no step " + step, step);
    }

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
