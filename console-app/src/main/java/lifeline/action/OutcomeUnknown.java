package lifeline.action;

import org.jspecify.annotations.Nullable;

/** The change was sent and no answer came: it may or may not have happened. */
public class OutcomeUnknown extends RuntimeException {

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
