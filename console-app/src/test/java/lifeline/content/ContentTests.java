package lifeline.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
        var names = new TreeSet<>(alerts().keySet());
        names.add("LifelineBlind"); // the console raises it itself
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
