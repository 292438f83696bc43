package lifeline.postmortem;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lifeline.content.ContentKind;

/** The templates of one set of files, by the names of their files. */
record TemplateBook(Map<String, Template> byName) {

    Optional<Template> find(String id, Locale reader) {
        var language = "zh".equals(reader.getLanguage()) ? "zh-CN" : "en";
        return Optional.ofNullable(byName.get(ContentKind.TEMPLATE.room() + "/" + id + "." + language + ".md"));
    }
}
