package lifeline.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The files that say how to read senders hold together. */
class SenderContentTests {

    @Test
    void everySourceIsNamedLikeItsFileAndHoldsItsSchema() throws IOException {
        var schemas = InFolder.schemas();
        for (Path file : ContentFolder.files(Path.of("../playbooks/sources"), ".yaml")) {
            var text = new ContentFile(file.toString(), Files.readString(file));
            var source = YamlDocument.read(text).against(schemas.of("source")).as(JsonNode.class);

            assertThat(file.getFileName()).hasToString(source.at("/metadata/id").asString() + ".yaml");
        }
    }

    @Test
    void everyAlertHasASeverityThatTheConsoleKnows() throws IOException {
        var file = InFolder.packaged().file("playbooks/severities.yaml");
        var schema = InFolder.schemas().of("severities");
        var words = YamlDocument.read(file).against(schema).as(JsonNode.class).at("/spec/words");
        var known = words.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();

        assertThat(words.propertyNames()).containsExactly("critical", "warning", "info", "none");
        assertThat(known)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).isEqualTo(word.strip().toLowerCase(Locale.ROOT)));
        assertThat(ContentFolder.alerts())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(known)
                        .as(rule.path("alert").asString())
                        .contains(rule.at("/labels/severity").asString()));
    }

    @Test
    void everyContentFileTellsEditorsWhereItsSchemaIs() throws IOException {
        for (String room : List.of("", "assets", "scenarios", "sources")) {
            for (Path file : ContentFolder.files(Path.of("../playbooks", room), ".yaml")) {
                var first = Files.readString(file).lines().findFirst().orElse("");
                var schema = first.replaceFirst(".*\\$schema=", "");

                assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
                assertThat(file.resolveSibling(schema)).as(file.toString()).exists();
            }
        }
    }

    /** Whoever imports it has no use for a file that is not YAML, or that posts elsewhere. */
    @Test
    void theMediaTypeForZabbixPostsToItsSource() throws IOException {
        var media = tree(Path.of("../playbooks/sources/zabbix/media-type.yaml")).at("/zabbix_export/media_types/0");

        assertThat(media.at("/type").asString()).isEqualTo("WEBHOOK");
        assertThat(media.at("/script").asString()).contains("/api/v1/alerts/zabbix");
        assertThat(media.at("/message_templates").size()).isEqualTo(3);
    }

    private static JsonNode tree(Path file) {
        return YamlDocument.read(new ContentFile(file.toString(), ContentFolder.text(file)))
                .as(JsonNode.class);
    }
}
