package lifeline.expression;

import org.jspecify.annotations.Nullable;

/** An expression does not compile, or has no value for what it was given; the message says which and why. */
public class ExpressionFailed extends RuntimeException {

    public ExpressionFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
