package lifeline.alert.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lifeline.content.ContentProblem;
import lifeline.content.ContentRejected;
import lifeline.content.YamlDocument;
import lifeline.expression.ExpressionFailed;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** The shape of a file that declares how a sender's JSON becomes alerts. */
record SourceFile(Metadata metadata, Spec spec) {

    record Metadata(String id, String version, BilingualText title) {}

    record Spec(
            @Nullable String alerts,
            String firing,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String labelsFrom,
            Map<String, String> labels,
            @Nullable String annotationsFrom,
            @Nullable Map<String, String> annotations,
            @Nullable String link,
            @Nullable List<String> fingerprint) {}

    /** Throws {@link ContentRejected} with the place of every expression that does not compile. */
    static SourceMapping mapping(YamlDocument document) {
        return new Compiler(document).mapping(document.as(SourceFile.class));
    }

    private record Compiler(YamlDocument document, List<ContentProblem> problems) {

        Compiler(YamlDocument document) {
            this(document, new ArrayList<>());
        }

        SourceMapping mapping(SourceFile file) {
            var spec = file.spec;
            var id = file.metadata.id;
            if (!document.file().name().endsWith("/" + id + ".yaml")) {
                problems.add(document.problemAt("/metadata/id", "the file of this id is named " + id + ".yaml"));
            }
            var mapping = new SourceMapping(
                    id,
                    optional("/spec/alerts", spec.alerts),
                    required("/spec/firing", spec.firing),
                    new SourceMapping.Times(
                            optional("/spec/startsAt", spec.startsAt), optional("/spec/endsAt", spec.endsAt)),
                    new SourceMapping.Texts(
                            optional("/spec/labelsFrom", spec.labelsFrom), all("/spec/labels", spec.labels)),
                    new SourceMapping.Texts(
                            optional("/spec/annotationsFrom", spec.annotationsFrom),
                            all("/spec/annotations", spec.annotations == null ? Map.of() : spec.annotations)),
                    optional("/spec/link", spec.link),
                    spec.fingerprint == null ? List.of() : spec.fingerprint);
            if (!problems.isEmpty()) {
                throw new ContentRejected(problems);
            }
            return mapping;
        }

        private Map<String, MappedValue> all(String pointer, Map<String, String> texts) {
            var compiled = new LinkedHashMap<String, MappedValue>();
            texts.forEach((name, text) -> compiled.put(name, required(pointer + JsonMessage.pointer(name), text)));
            return compiled;
        }

        private MappedValue required(String pointer, String text) {
            var value = optional(pointer, text);
            return value == null ? MappedValue.compile("false") : value; // the problem is on the list
        }

        private @Nullable MappedValue optional(String pointer, @Nullable String text) {
            try {
                return text == null ? null : MappedValue.compile(text);
            } catch (ExpressionFailed e) {
                problems.add(document.problemAt(pointer, String.valueOf(e.getMessage())));
                return null;
            }
        }
    }
}
