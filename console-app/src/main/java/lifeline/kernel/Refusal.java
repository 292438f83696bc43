package lifeline.kernel;

import java.util.List;

/**
 * Something a person asked for cannot be done, and nothing was changed. The sentence for people is the text {@code
 * refusal.<key>}; its arguments are texts, or {@link BilingualText}s.
 */
public abstract class Refusal extends RuntimeException {

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

    public List<Object> arguments() {
        return arguments;
    }
}
