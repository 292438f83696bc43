package lifeline.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A content file that is valid by itself; {@code yaml} is null for what is no YAML. */
record ReadFile(
        ContentFile file, ContentKind kind, @Nullable YamlDocument yaml) {

    String name() {
        return file.name();
    }

    Optional<YamlDocument> document() {
        return Optional.ofNullable(yaml);
    }

    Optional<String> version() {
        return kind.isDescribed()
                ? document()
                        .map(document -> document.as(JsonNode.class)
                                .at("/metadata/version")
                                .asString(""))
                        .filter(version -> !version.isEmpty())
                : Optional.empty();
    }

    /** Two files of one name with the same text are the same, however often they were read. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadFile read && file.equals(read.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
