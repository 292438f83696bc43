package lifeline.action;

import org.jspecify.annotations.Nullable;

/** The cluster answered and said no; nothing was changed. The message is the cluster's own sentence. */
public class ClusterRefused extends RuntimeException {

    public ClusterRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
