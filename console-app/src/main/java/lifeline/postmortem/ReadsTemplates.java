package lifeline.postmortem;

import com.samskivert.mustache.MustacheParseException;
import java.util.HashMap;
import java.util.List;
import lifeline.content.ContentFile;
import lifeline.content.ContentKind;
import lifeline.content.ContentProblem;
import lifeline.content.ContentProblems;
import lifeline.content.ContentReader;
import lifeline.content.ContentRejected;
import lifeline.content.ContentSet;
import org.springframework.stereotype.Component;

/** Makes templates of content files. */
@Component
class ReadsTemplates implements ContentReader<TemplateBook> {

    ReadsTemplates() {}

    @Override
    public Class<TemplateBook> type() {
        return TemplateBook.class;
    }

    @Override
    public TemplateBook read(ContentSet set, ContentProblems problems) {
        var templates = new HashMap<String, Template>();
        for (ContentFile file : set.files(ContentKind.TEMPLATE)) {
            problems.attempt(file, () -> template(file)).ifPresent(template -> templates.put(file.name(), template));
        }
        return new TemplateBook(templates);
    }

    private static Template template(ContentFile file) {
        try {
            return Template.compile(file.text());
        } catch (MustacheParseException e) {
            throw new ContentRejected(List.of(new ContentProblem(file.name(), 0, 0, String.valueOf(e.getMessage()))));
        }
    }
}
