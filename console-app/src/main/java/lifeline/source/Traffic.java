package lifeline.source;

import java.time.Duration;
import java.util.Map;

/** How much each source has been sending lately; whoever keeps the messages answers. */
public interface Traffic {

    /** How far back it looks. */
    Duration WINDOW = Duration.ofMinutes(5);

    /** Messages within the window by source; a source that sent none is not named. */
    Map<String, Long> lately();
}
