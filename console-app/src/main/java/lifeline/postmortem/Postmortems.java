package lifeline.postmortem;

import java.util.Locale;
import java.util.Optional;
import lifeline.content.ContentLibrary;
import lifeline.shell.Texts;
import lifeline.timeline.TimelineTexts;
import org.springframework.stereotype.Service;

/** Writes the postmortem of an incident from what is on record. */
@Service
public class Postmortems {

    private static final String STANDARD = "postmortem-v1";

    private final GathersDossiers dossiers;
    private final ContentLibrary library;
    private final Texts texts;
    private final TimelineTexts sentences;

    Postmortems(GathersDossiers dossiers, ContentLibrary library, Texts texts, TimelineTexts sentences) {
        this.dossiers = dossiers;
        this.library = library;
        this.texts = texts;
        this.sentences = sentences;
    }

    /** As Markdown in the reader's language, by the scenario's template; empty when no incident has this key. */
    public Optional<String> markdown(String key, Locale reader) {
        return dossiers.of(key).map(dossier -> {
            var scenario = dossier.scenario();
            var template = scenario == null ? STANDARD : scenario.postmortem().template();
            var language = "zh".equals(reader.getLanguage()) ? "zh-CN" : "en";
            var text = library.file("postmortem-templates/" + template + "." + language + ".md")
                    .text();
            return Template.fill(text, new WritesReports(dossier, new Wording(texts, reader), sentences).report());
        });
    }
}
