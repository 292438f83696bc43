package lifeline.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The alert rules do what they say, name things that exist, and are the same in every form they are shipped in. */
class ContentTests {

    private static final Pattern FIRES = Pattern.compile("alertname: (\\w+)\\s+exp_alerts:\\s*(?:\\[\\{|- )");
    private static final Pattern STAYS_SILENT = Pattern.compile("alertname: (\\w+), exp_alerts: \\[]");
    /** Labels that a rule takes from its series instead of stating them. */
    private static final Pattern ASSET_OF_THE_SERIES =
            Pattern.compile("by \\([^)]*\\basset\\b|label_replace\\(.*\"asset\", \"\\$1\"", Pattern.DOTALL);

    private static final Path MANIFESTS = Path.of("../k8s/prometheus-rules");

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theAlertRulesPassTheirOwnTests() throws Exception {
        var runs = ContentFolder.files(ContentFolder.RULES, ".test.yml").stream()
                .map(file -> file.getFileName().toString())
                .map(file -> ContentFolder.promtool(ContentFolder.RULES, List.of("test", "rules", file)))
                .toList();

        assertThat(runs).isNotEmpty();
        for (Process run : runs) {
            var said = ContentFolder.end(run);
            assertThat(said.exitValue()).as(said.text()).isZero();
        }
    }

    @Test
    void prometheusTakesTheRules() throws Exception {
        var files = ContentFolder.files(ContentFolder.RULES, ".rules.yml").stream()
                .map(file -> file.getFileName().toString());
        var arguments = Stream.concat(Stream.of("check", "rules", "--lint=all", "--lint-fatal"), files);

        var said = ContentFolder.end(ContentFolder.promtool(ContentFolder.RULES, arguments.toList()));

        assertThat(said.exitValue()).as(said.text()).isZero();
    }

    @Test
    void everyAlertSaysItsScenarioAndAssetAndWhereToReadOn() {
        var assets = ContentFolder.valid("asset").keySet();

        assertThat(ContentFolder.alerts()).isNotEmpty().allSatisfy(rule -> {
            var name = rule.path("alert").asString();
            var asset = rule.at("/labels/asset");
            if (asset.isMissingNode()) {
                assertThat(rule.path("expr").asString()).as(name).containsPattern(ASSET_OF_THE_SERIES);
            } else {
                assertThat(assets).as(name).contains(asset.asString());
            }
            assertThat(rule.at("/labels/severity").asString()).as(name).isIn("critical", "warning", "info", "none");
            for (String text : List.of("summary", "summary_zh", "description", "description_zh")) {
                assertThat(rule.at("/annotations/" + text).asString())
                        .as(name + " " + text)
                        .isNotBlank();
            }
            assertThat(rule.at("/annotations/runbook_url").asString())
                    .as(name)
                    .endsWith("/playbooks/" + rule.at("/labels/scenario").asString());
        });
    }

    @Test
    void bothLanguagesOfAnAlertFillInTheSameValues() {
        assertThat(ContentFolder.alerts()).allSatisfy(rule -> {
            assertThat(blanks(rule, "summary_zh")).isEqualTo(blanks(rule, "summary"));
            assertThat(blanks(rule, "description_zh")).isEqualTo(blanks(rule, "description"));
        });
    }

    @Test
    void everyFileHoldsTheAlertsOfOneScenario() {
        ContentFolder.groups()
                .forEach((file, groups) -> assertThat(groups)
                        .flatExtracting(group -> ContentFolder.items(group.path("rules")))
                        .filteredOn(rule -> rule.has("alert"))
                        .isNotEmpty()
                        .allSatisfy(
                                rule -> assertThat(rule.at("/labels/scenario").asString())
                                        .isEqualTo(file)));
        assertThat(ContentFolder.groups().keySet())
                .isEqualTo(ContentFolder.valid("scenario").keySet());
    }

    @Test
    void noNameStandsTwice() {
        assertThat(ContentFolder.alerts())
                .extracting(rule -> rule.path("alert").asString())
                .doesNotHaveDuplicates();
        assertThat(ContentFolder.groups().values())
                .flatExtracting(groups -> groups)
                .extracting(group -> group.path("name").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyAlertIsSeenToFireAndToStaySilent() {
        var tests = ContentFolder.files(ContentFolder.RULES, ".test.yml").stream()
                .map(ContentFolder::text)
                .collect(Collectors.joining());
        var names = ContentFolder.alerts().stream()
                .map(rule -> rule.path("alert").asString())
                .toList();
        var thatMayFallSilent =
                names.stream().filter(name -> !"Watchdog".equals(name)).toList();

        assertThat(found(FIRES, tests)).containsAll(names);
        assertThat(found(STAYS_SILENT, tests)).containsAll(thatMayFallSilent);
    }

    @Test
    void theManifestsAreTheRules(@TempDir Path fresh) throws Exception {
        var render = new ProcessBuilder("sh", MANIFESTS.resolve("render").toString(), fresh.toString())
                .redirectErrorStream(true)
                .start();
        var said = ContentFolder.end(render);

        assertThat(said.exitValue()).as(said.text()).isZero();
        assertThat(names(MANIFESTS)).as("run k8s/prometheus-rules/render").isEqualTo(names(fresh));
        for (Path manifest : ContentFolder.files(fresh, ".yaml")) {
            assertThat(MANIFESTS.resolve(manifest.getFileName()))
                    .as("run k8s/prometheus-rules/render")
                    .hasSameTextualContentAs(manifest);
        }
        assertThat(Files.readString(MANIFESTS.resolve("kustomization.yaml")))
                .contains(ContentFolder.valid("scenario").keySet().stream()
                        .map(scenario -> "  - " + scenario + ".yaml\n")
                        .toList());
    }

    private static List<String> names(Path folder) {
        return ContentFolder.files(folder, ".yaml").stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> blanks(JsonNode rule, String annotation) {
        var text = rule.at("/annotations/" + annotation).asString();
        return found(Pattern.compile("(\\{\\{.*?}})"), text);
    }
}
