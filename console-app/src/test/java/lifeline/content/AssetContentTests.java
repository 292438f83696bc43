package lifeline.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Assets say how they are kept, in copies and sources that belong together. */
class AssetContentTests {

    private final Map<String, JsonNode> assets = ContentFolder.valid("asset");

    @ParameterizedTest
    @CsvSource({
        "prompt-templates, PT10M, PT1M, incremental, PT1H",
        "dynamic-prompts, PT30M, PT5M, incremental, PT5M",
        "result-logs, PT20M, PT5M, log-stream, ",
        "user-feedback, PT60M, PT10M, incremental, PT10M"
    })
    void whatPromptsNeedHasTheAgreedObjectivesAndCopies(
            String id, String rto, String rpo, String kind, String interval) {
        var spec = requireNonNull(assets.get(id), id).path("spec");
        var copy = copies(spec).stream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();

        assertThat(spec.at("/objectives/rto").asString()).isEqualTo(rto);
        assertThat(spec.at("/objectives/rpo").asString()).isEqualTo(rpo);
        assertThat(copy.path("interval").asString()).isEqualTo(interval == null ? "" : interval);
    }

    @Test
    void whatMayLoseOnlySoMuchHasCopiesInBothPlacesAndSomebodyToTellOfEach() {
        assertThat(assets).allSatisfy((id, asset) -> {
            var spec = asset.path("spec");
            if (spec.at("/objectives/rpo").isMissingNode()) {
                return;
            }
            assertThat(copies(spec)).as(id).isNotEmpty();
            for (String place : List.of("local", "offsite")) {
                assertThat(spec.at("/requiredCopies/" + place).asInt(0)).as(id).isPositive();
                assertThat(copies(spec))
                        .as(id)
                        .anyMatch(copy ->
                                ContentFolder.texts(copy.path("locations")).contains(place));
            }
            assertThat(toldOf(spec)).as(id).containsAll(ids(copies(spec)));
        });
    }

    @Test
    void copiesAndSourcesNameWhatIsThere() {
        assertThat(assets).allSatisfy((id, asset) -> {
            var spec = asset.path("spec");
            var copies = ids(copies(spec));
            assertThat(copies).as(id).doesNotHaveDuplicates();
            assertThat(ids(ContentFolder.items(spec.path("sources")))).as(id).doesNotHaveDuplicates();
            assertThat(copies).as(id).containsAll(toldOf(spec));
            assertThat(assets.keySet()).as(id).containsAll(ContentFolder.texts(spec.path("dependsOn")));
            for (JsonNode copy : copies(spec)) {
                if (copy.has("basedOn")) {
                    assertThat(copies).as(id).contains(copy.path("basedOn").asString());
                }
            }
        });
    }

    /** A part that lies elsewhere than what it is based on cannot be restored there. */
    @Test
    void whatACopyIsBasedOnLiesInTheSamePlaces() {
        assertThat(assets).allSatisfy((id, asset) -> {
            var copies = copies(asset.path("spec"));
            for (JsonNode copy : copies) {
                var base = copies.stream()
                        .filter(one -> one.path("id")
                                .asString()
                                .equals(copy.path("basedOn").asString()))
                        .toList();
                assertThat(base)
                        .as(id)
                        .allSatisfy(one -> assertThat(ContentFolder.texts(one.path("locations")))
                                .containsAll(ContentFolder.texts(copy.path("locations"))));
            }
        });
    }

    @Test
    void prometheusUnderstandsTheQueriesOfTheSources(@TempDir Path folder) throws Exception {
        var rules = assets.values().stream()
                .flatMap(asset -> ContentFolder.items(asset.at("/spec/sources")).stream())
                .filter(source -> source.has("query"))
                .map(source -> source.path("query").asString())
                .map(query -> "{\"record\": \"query\", \"labels\": {\"of\": \"%s\"}, \"expr\": %s}"
                        .formatted(query.hashCode(), tools.jackson.databind.node.StringNode.valueOf(query)))
                .collect(Collectors.joining(",", "{\"groups\": [{\"name\": \"queries\", \"rules\": [", "]}]}"));
        Files.writeString(folder.resolve("queries.yml"), rules);

        var said = ContentFolder.end(ContentFolder.promtool(folder, List.of("check", "rules", "queries.yml")));

        assertThat(said.exitValue()).as(said.text()).isZero();
    }

    private static List<JsonNode> copies(JsonNode spec) {
        return ContentFolder.items(spec.path("strategy"));
    }

    private static List<String> ids(List<JsonNode> nodes) {
        return nodes.stream().map(node -> node.path("id").asString()).toList();
    }

    private static List<String> toldOf(JsonNode spec) {
        return ContentFolder.items(spec.path("sources")).stream()
                .flatMap(source -> ContentFolder.texts(source.path("copies")).stream())
                .toList();
    }
}
