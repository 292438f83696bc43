package lifeline.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other features know of a source. */
public interface SourceFacts {

    /**
     * One thing known.
     *
     * @param name the key of its name
     * @param text the key of what is known
     * @param arguments what fills the text
     * @param at when it was so, if that matters
     */
    record Known(
            String name,
            String text,
            List<String> arguments,
            @Nullable Instant at) {}

    List<Known> of(String source);
}
