package lifeline.alert.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lifeline.alert.MessageFormat;
import lifeline.content.ContentKind;
import lifeline.content.ContentProblems;
import lifeline.content.ContentReader;
import lifeline.content.ContentRejected;
import lifeline.content.ContentSet;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Component;

/** Makes formats of the files that declare how a sender's JSON becomes alerts. */
@Component
class ReadsFormats implements ContentReader<FormatBook> {

    private final Clock clock;

    ReadsFormats(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<FormatBook> type() {
        return FormatBook.class;
    }

    @Override
    public FormatBook read(ContentSet set, ContentProblems problems) {
        var own = new LinkedHashMap<String, MessageFormat>();
        own.put("alertmanager", AlertmanagerMessage.format("alertmanager"));
        own.put("grafana", AlertmanagerMessage.format("grafana"));
        var all = new LinkedHashMap<>(own);
        for (YamlDocument document : set.documents(ContentKind.SOURCE)) {
            problems.attempt(document.file(), () -> format(document, own))
                    .ifPresent(format -> all.put(format.name(), format));
        }
        return new FormatBook(all);
    }

    private MessageFormat format(YamlDocument document, Map<String, MessageFormat> own) {
        var mapping = SourceFile.mapping(document);
        if (own.containsKey(mapping.id())) {
            throw new ContentRejected(
                    List.of(document.problemAt("/metadata/id", mapping.id() + " is read by the console itself")));
        }
        return MappedMessage.format(mapping, clock);
    }
}
