package lifeline.asset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.content.ContentLibrary;
import lifeline.content.Schemas;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Service;

/** The protected assets, read once at start; a broken file stops the start with its place. */
@Service
public class Assets {

    private final Map<String, Asset> byId;

    Assets(ContentLibrary library, Schemas schemas) {
        var schema = schemas.of("asset");
        this.byId = library.files("playbooks/assets", ".yaml").stream()
                .map(file -> AssetFile.asset(YamlDocument.read(file).against(schema)))
                .collect(Collectors.toUnmodifiableMap(Asset::id, Function.identity()));
    }

    public Optional<Asset> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Asset> all() {
        return byId.values().stream()
                .sorted((left, right) -> left.id().compareTo(right.id()))
                .toList();
    }
}
