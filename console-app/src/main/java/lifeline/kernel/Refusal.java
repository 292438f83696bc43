package lifeline.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Something a person asked for cannot be done, and nothing was changed. The sentence for people is the text {@code
 * refusal.<key>}; its arguments are texts, or {@link BilingualText}s.
 */
public abstract class Refusal extends RuntimeException {

    /** What sort of no this is. */
    public enum Kind {
        /** What it is about does not exist. */
        ABSENT,
        /** Not for this person. */
        NOT_ALLOWED,
        /** The state of things is against it, perhaps because somebody else was first. */
        NOT_NOW
    }

    private final String key;
    private final transient List<Object> arguments;

    protected Refusal(String key, String message, Object... arguments) {
        super(message);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return Kind.NOT_NOW;
    }

    /** The input to change, where one is to blame. */
    public Optional<String> field() {
        return Optional.empty();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
