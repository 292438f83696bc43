package lifeline.asset;

import java.util.List;
import java.util.Optional;
import lifeline.content.ContentInForce;
import org.springframework.stereotype.Service;

/** The protected assets; what a broken file said before it broke still counts. */
@Service
public class Assets {

    private final ContentInForce content;

    Assets(ContentInForce content) {
        this.content = content;
    }

    public Optional<Asset> find(String id) {
        return Optional.ofNullable(content.of(AssetBook.class).byId().get(id));
    }

    /** Throws {@link NoSuchAsset}. */
    public Asset get(String id) {
        return find(id).orElseThrow(() -> new NoSuchAsset(id));
    }

    public List<Asset> all() {
        return List.copyOf(content.of(AssetBook.class).byId().values());
    }
}
