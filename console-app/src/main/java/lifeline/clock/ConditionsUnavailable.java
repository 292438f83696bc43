package lifeline.clock;

import org.jspecify.annotations.Nullable;

/** The monitoring system did not answer; ask again later. */
public class ConditionsUnavailable extends RuntimeException {

    public ConditionsUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
