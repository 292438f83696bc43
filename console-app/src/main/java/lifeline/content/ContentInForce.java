package lifeline.content;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What is in force of the content, all of it from one set of files: whoever asks twice in a row sees one change. */
@Component
public class ContentInForce {

    private record State(ContentSet set, Map<Class<?>, Object> made) {}

    private volatile State state = new State(ContentSet.EMPTY, Map.of());

    ContentInForce() {}

    /** What the reader of this type made of the files; throws before the first set is in force. */
    public <T> T of(Class<T> type) {
        var made = state.made().get(type);
        if (made == null) {
            throw new IllegalStateException("No content is in force yet: " + type.getSimpleName());
        }
        return type.cast(made);
    }

    public ContentSet files() {
        return state.set();
    }

    void put(ContentSet set, Map<Class<?>, Object> made) {
        state = new State(set, Map.copyOf(made));
    }
}
