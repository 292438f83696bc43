package lifeline.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Content files that belong together, each valid by itself. */
public final class ContentSet {

    public static final ContentSet EMPTY = new ContentSet(new TreeMap<>());

    private final TreeMap<String, ReadFile> files;

    private ContentSet(TreeMap<String, ReadFile> files) {
        this.files = files;
    }

    static ContentSet of(Collection<ReadFile> files) {
        var named = new TreeMap<String, ReadFile>();
        files.forEach(file -> named.put(file.name(), file));
        return new ContentSet(named);
    }

    /** The same set with another version of one file, or without it. */
    ContentSet with(String name, Optional<ReadFile> version) {
        var changed = new TreeMap<>(files);
        version.ifPresentOrElse(file -> changed.put(name, file), () -> changed.remove(name));
        return new ContentSet(changed);
    }

    Map<String, ReadFile> byName() {
        return files;
    }

    Optional<ReadFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The YAML files of a kind, by name. */
    public List<YamlDocument> documents(ContentKind kind) {
        return files.values().stream()
                .filter(file -> file.kind() == kind)
                .flatMap(file -> file.document().stream())
                .toList();
    }

    /** The files of a kind, by name. */
    public List<ContentFile> files(ContentKind kind) {
        return files.values().stream()
                .filter(file -> file.kind() == kind)
                .map(ReadFile::file)
                .toList();
    }

    /** The ids that files of a kind declare. */
    public Set<String> ids(ContentKind kind) {
        return documents(kind).stream().map(ContentSet::id).collect(Collectors.toSet());
    }

    /** One file by its name, such as {@code postmortem-templates/postmortem-v1.en.md}. */
    public Optional<ContentFile> file(String name) {
        return find(name).map(ReadFile::file);
    }

    static String id(YamlDocument document) {
        return document.as(JsonNode.class).at("/metadata/id").asString("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentSet set && files.equals(set.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }
}
