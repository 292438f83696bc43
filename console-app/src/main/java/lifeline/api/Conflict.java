package lifeline.api;

import org.jspecify.annotations.Nullable;

/** Somebody else was first; {@code first} is what they did, for the problem document, where it is known. */
public class Conflict extends RuntimeException {

    private final String type;
    private final transient @Nullable Object first;

    public Conflict(String type, String detail, @Nullable Object first) {
        super(detail);
        this.type = type;
        this.first = first;
    }

    public String type() {
        return type;
    }

    public @Nullable Object first() {
        return first;
    }
}
