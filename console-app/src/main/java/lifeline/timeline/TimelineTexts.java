package lifeline.timeline;

import java.util.Locale;
import lifeline.shell.Texts;
import org.springframework.stereotype.Component;

/** Tells a timeline line as a sentence in the reader's language. */
@Component
public class TimelineTexts {

    private final Texts texts;

    TimelineTexts(Texts texts) {
        this.texts = texts;
    }

    /** Plain text: escape it for wherever it lands. */
    public String sentence(TimelineLine line, Locale reader) {
        return texts.named(reader, "timeline." + line.kind(), name -> {
            var fact = line.facts().get(name);
            return fact == null ? null : fact.in(reader);
        });
    }
}
