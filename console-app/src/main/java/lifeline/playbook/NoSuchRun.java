package lifeline.playbook;

import java.util.UUID;

/** There is no run with this id, or no such step in it. */
public class NoSuchRun extends RuntimeException {

    public NoSuchRun(UUID run) {
        super("There is no run " + run);
    }

    public NoSuchRun(UUID run, String step) {
        super("The run " + run + " has no step " + step);
    }
}
