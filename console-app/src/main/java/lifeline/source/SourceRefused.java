package lifeline.source;

import java.time.Duration;
import lifeline.kernel.Refusal;

/** What was asked of a source cannot be done. */
public class SourceRefused extends Refusal {

    private SourceRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static SourceRefused name(String name) {
        return new SourceRefused("source-refused-name", "Not a name for a source: " + name, name);
    }

    static SourceRefused taken(String name) {
        return new SourceRefused("source-refused-taken", "There is a source " + name + " already", name);
    }

    static SourceRefused unknown(String name) {
        return new SourceRefused("source-refused-unknown", "There is no source " + name, name);
    }

    static SourceRefused first() {
        return new SourceRefused("source-refused-first", "The first source stays");
    }

    static SourceRefused heartbeat(Duration every) {
        return new SourceRefused("source-refused-heartbeat", "Too short for a heartbeat: " + every);
    }
}
