package lifeline.asset;

import java.util.HashMap;
import java.util.TreeMap;
import lifeline.content.ContentKind;
import lifeline.content.ContentProblems;
import lifeline.content.ContentReader;
import lifeline.content.ContentSet;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Component;

/** Makes assets of content files. */
@Component
class ReadsAssets implements ContentReader<AssetBook> {

    ReadsAssets() {}

    @Override
    public Class<AssetBook> type() {
        return AssetBook.class;
    }

    @Override
    public AssetBook read(ContentSet set, ContentProblems problems) {
        var assets = new TreeMap<String, Asset>();
        var documents = new HashMap<String, YamlDocument>();
        for (YamlDocument document : set.documents(ContentKind.ASSET)) {
            problems.attempt(document.file(), () -> AssetFile.asset(document)).ifPresent(asset -> {
                assets.put(asset.id(), asset);
                documents.put(asset.id(), document);
            });
        }
        AssetRules.problems(documents, assets).forEach(problems::add);
        return new AssetBook(assets);
    }
}
