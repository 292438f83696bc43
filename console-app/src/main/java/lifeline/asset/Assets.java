package lifeline.asset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lifeline.content.ContentLibrary;
import lifeline.content.ContentProblem;
import lifeline.content.ContentRejected;
import lifeline.content.Schemas;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Service;

/** The protected assets as their files say; a broken file is refused with its place, and what was read before stays. */
@Service
public class Assets {

    private static final String ROOM = "playbooks/assets";

    private final ContentLibrary library;
    private final Schemas schemas;
    private volatile Map<String, Asset> byId;

    Assets(ContentLibrary library, Schemas schemas) {
        this.library = library;
        this.schemas = schemas;
        this.byId = read(library, schemas);
    }

    /** Reads every file anew and takes them all, or throws {@link ContentRejected} and takes none. */
    public void reload() {
        byId = read(library, schemas);
    }

    private static Map<String, Asset> read(ContentLibrary library, Schemas schemas) {
        var schema = schemas.of("asset");
        var documents = new LinkedHashMap<String, YamlDocument>();
        var assets = new LinkedHashMap<String, Asset>();
        var problems = new ArrayList<ContentProblem>();
        for (var file : library.files(ROOM, ".yaml")) {
            try {
                var document = YamlDocument.read(file).against(schema);
                var asset = AssetFile.asset(document);
                if (assets.putIfAbsent(asset.id(), asset) == null) {
                    documents.put(asset.id(), document);
                } else {
                    problems.add(document.problemAt("/metadata/id", "the asset " + asset.id() + " stands twice"));
                }
            } catch (ContentRejected e) {
                problems.addAll(e.problems());
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(AssetRules.problems(documents, assets));
        }
        if (!problems.isEmpty()) {
            throw new ContentRejected(problems);
        }
        return Map.copyOf(assets);
    }

    public Optional<Asset> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Throws {@link NoSuchAsset}. */
    public Asset get(String id) {
        return find(id).orElseThrow(() -> new NoSuchAsset(id));
    }

    public List<Asset> all() {
        return byId.values().stream()
                .sorted((left, right) -> left.id().compareTo(right.id()))
                .toList();
    }
}
