package lifeline.postmortem;

import java.util.Locale;
import java.util.Optional;
import lifeline.content.ContentInForce;
import lifeline.shell.Texts;
import lifeline.timeline.TimelineTexts;
import org.springframework.stereotype.Service;

/** Writes the postmortem of an incident from what is on record. */
@Service
public class Postmortems {

    private static final String STANDARD = "postmortem-v1";

    private final GathersDossiers dossiers;
    private final ContentInForce content;
    private final Texts texts;
    private final TimelineTexts sentences;

    Postmortems(GathersDossiers dossiers, ContentInForce content, Texts texts, TimelineTexts sentences) {
        this.dossiers = dossiers;
        this.content = content;
        this.texts = texts;
        this.sentences = sentences;
    }

    /** As Markdown in the reader's language, by the scenario's template; empty when no incident has this key. */
    public Optional<String> markdown(String key, Locale reader) {
        return dossiers.of(key).map(dossier -> {
            var scenario = dossier.scenario();
            var template = scenario == null ? STANDARD : scenario.postmortem().template();
            return content.of(TemplateBook.class)
                    .find(template, reader)
                    .orElseThrow(() -> new IllegalStateException("There is no template " + template))
                    .fill(new WritesReports(dossier, new Wording(texts, reader), sentences).report());
        });
    }
}
