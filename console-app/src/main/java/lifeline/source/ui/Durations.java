package lifeline.source.ui;

import java.time.Duration;
import java.util.Locale;
import lifeline.shell.Texts;

/** Says how long something is, in whole minutes. */
final class Durations {

    private Durations() {}

    static String spoken(Duration length, Texts texts, Locale reader) {
        return texts.text(reader, "source.minutes", length.toMinutes());
    }
}
