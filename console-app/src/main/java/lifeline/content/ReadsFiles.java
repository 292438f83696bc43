package lifeline.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads content files one by one: as YAML, against their schema, with the same blanks in both languages. */
@Component
class ReadsFiles {

    private final Schemas schemas;
    private Map<ContentFile, ReadFile> lately = Map.of();

    ReadsFiles(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Throws {@link ContentRejected} with every problem of the file. */
    ReadFile read(ContentFile file) {
        var known = lately.get(file);
        if (known != null) {
            return known;
        }
        var kind = ContentKind.of(file.name())
                .orElseThrow(() -> new ContentRejected(
                        List.of(new ContentProblem(file.name(), 0, 0, "nothing is kept under this name"))));
        if (kind == ContentKind.TEMPLATE) {
            return new ReadFile(file, kind, null);
        }
        var document = YamlDocument.read(file);
        if (kind.isDescribed()) {
            document.against(schemas.of(kind.schema()));
        }
        var problems = new LintsTexts(document).problems();
        if (!problems.isEmpty()) {
            throw new ContentRejected(problems);
        }
        return new ReadFile(file, kind, document);
    }

    /** What is in force need not be parsed again by the next sweep. */
    void remember(Iterable<ReadFile> files) {
        var remembered = new HashMap<ContentFile, ReadFile>();
        files.forEach(file -> remembered.put(file.file(), file));
        lately = Map.copyOf(remembered);
    }
}
