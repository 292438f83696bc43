package lifeline.asset;

import java.time.Duration;
import lifeline.content.YamlDocument;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** The shape of an asset file. */
record AssetFile(Metadata metadata, Spec spec) {

    record Metadata(String id, BilingualText title) {}

    record Spec(String service, int tier, Objectives objectives) {}

    record Objectives(String rto, @Nullable String rpo) {}

    static Asset asset(YamlDocument document) {
        var file = document.as(AssetFile.class);
        var objectives = file.spec.objectives;
        return new Asset(
                file.metadata.id,
                file.metadata.title,
                file.spec.service,
                file.spec.tier,
                Duration.parse(objectives.rto),
                objectives.rpo == null ? null : Duration.parse(objectives.rpo));
    }
}
