package lifeline.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lifeline.journey.Installed;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The content files hold together: rules and their tests, scenarios and rules, both ways. */
class ContentTests {

    private static final Path RULES = Path.of("../alert-rules");

    @Test
    void theAlertRulesPassTheirOwnTests() throws Exception {
        for (Path tests : files(RULES, ".test.yml")) {
            var run = new ProcessBuilder(
                            Installed.promtool().toString(),
                            "test",
                            "rules",
                            tests.getFileName().toString())
                    .directory(RULES.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

            assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).as(said).isZero();
        }
    }

    @Test
    void everyAlertSaysItsScenarioAndAssetAndWhereToReadOn() throws IOException {
        var scenarios = ids("../playbooks/scenarios");
        var assets = ids("../playbooks/assets");

        assertThat(alerts()).isNotEmpty().allSatisfy((name, rule) -> {
            assertThat(scenarios).as(name).contains(rule.at("/labels/scenario").asString());
            assertThat(assets).as(name).contains(rule.at("/labels/asset").asString());
            assertThat(rule.at("/labels/severity").asString()).as(name).isNotBlank();
            for (String text : List.of("summary", "summary_zh", "description", "description_zh", "runbook_url")) {
                assertThat(rule.at("/annotations/" + text).asString())
                        .as(name + " " + text)
                        .isNotBlank();
            }
        });
    }

    @Test
    void everyAlertThatAScenarioWaitsForExists() throws IOException {
        var names = alerts().keySet();
        for (Path file : files(Path.of("../playbooks/scenarios"), ".yaml")) {
            var named = java.util.regex.Pattern.compile("alertname=\"([^\"]+)\"")
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();

            assertThat(names).as(file.toString()).containsAll(named);
        }
    }

    @Test
    void everyRuleHasATestThatNamesIt() throws IOException {
        var tested = new TreeSet<String>();
        for (Path file : files(RULES, ".test.yml")) {
            java.util.regex.Pattern.compile("alertname: (\\w+)")
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(found -> tested.add(found.group(1)));
        }
        assertThat(tested).containsAll(alerts().keySet());
    }

    @Test
    void everySourceIsNamedLikeItsFileAndHoldsItsSchema() throws IOException {
        var schemas = InFolder.schemas(InFolder.packaged());
        for (Path file : files(Path.of("../playbooks/sources"), ".yaml")) {
            var text = new ContentFile(file.toString(), Files.readString(file));
            var source = YamlDocument.read(text).against(schemas.of("source")).as(JsonNode.class);

            assertThat(file.getFileName()).hasToString(source.at("/metadata/id").asString() + ".yaml");
        }
    }

    @Test
    void everyAlertHasASeverityThatTheConsoleKnows() throws IOException {
        var file = InFolder.packaged().file("playbooks/severities.yaml");
        var schema = InFolder.schemas(InFolder.packaged()).of("severities");
        var words = YamlDocument.read(file).against(schema).as(JsonNode.class).at("/spec/words");
        var known = words.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();

        assertThat(words.propertyNames()).containsExactly("critical", "warning", "info", "none");
        assertThat(known)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).isEqualTo(word.strip().toLowerCase(Locale.ROOT)));
        assertThat(alerts())
                .allSatisfy((name, rule) -> assertThat(known)
                        .as(name)
                        .contains(rule.at("/labels/severity").asString()));
    }

    @Test
    void everyContentFileTellsEditorsWhereItsSchemaIs() throws IOException {
        for (String room : List.of("", "assets", "scenarios", "sources")) {
            for (Path file : files(Path.of("../playbooks", room), ".yaml")) {
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
        var media = read(Path.of("../playbooks/sources/zabbix/media-type.yaml")).at("/zabbix_export/media_types/0");

        assertThat(media.at("/type").asString()).isEqualTo("WEBHOOK");
        assertThat(media.at("/script").asString()).contains("/api/v1/alerts/zabbix");
        assertThat(media.at("/message_templates").size()).isEqualTo(3);
    }

    private static Map<String, JsonNode> alerts() throws IOException {
        var alerts = new HashMap<String, JsonNode>();
        for (Path file : files(RULES, ".rules.yml")) {
            for (JsonNode group : read(file).path("groups")) {
                for (JsonNode rule : group.path("rules")) {
                    alerts.put(rule.path("alert").asString(), rule);
                }
            }
        }
        return alerts;
    }

    private static TreeSet<String> ids(String folder) throws IOException {
        var ids = new TreeSet<String>();
        for (Path file : files(Path.of(folder), ".yaml")) {
            ids.add(read(file).at("/metadata/id").asString());
        }
        return ids;
    }

    private static JsonNode read(Path file) throws IOException {
        return YamlDocument.read(new ContentFile(file.toString(), Files.readString(file)))
                .as(JsonNode.class);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
