package lifeline.alert.web;

import org.jspecify.annotations.Nullable;

/** The body is not declared as JSON. */
class WrongContentType extends RuntimeException {

    WrongContentType(@Nullable Throwable cause) {
        super("The content type must be application/json", cause);
    }
}
