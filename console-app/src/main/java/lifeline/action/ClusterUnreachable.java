package lifeline.action;

import org.jspecify.annotations.Nullable;

/** The cluster was not reached; nothing was changed. */
public class ClusterUnreachable extends RuntimeException {

    public ClusterUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
