package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lifeline.content.ContentLibrary;
import lifeline.content.ContentRejected;
import lifeline.content.InFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which formats there are, and that a broken mapping never gets as far as a message. */
class KnownFormatsTests {

    private static final Path EXAMPLES = Path.of("src/test/resources/senders");

    @TempDir
    Path folder;

    @Test
    void theShippedMappingsStandBesideAlertmanagerAndGrafana() {
        var formats = formats(InFolder.packaged());

        assertThat(formats.names()).containsExactly("alertmanager", "grafana", "generic", "zabbix");
        assertThat(formats.find("zabbix")).isPresent();
        assertThat(formats.find("Zabbix")).isEmpty();
        assertThat(formats.find("nagios")).isEmpty();
    }

    @Test
    void everyShippedMappingHasAnExampleThatItReads() throws IOException {
        var formats = formats(InFolder.packaged());
        Set<String> withExample = new TreeSet<>(Set.of("alertmanager"));
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            for (Path example :
                    examples.filter(file -> file.toString().endsWith(".json")).toList()) {
                var name = example.getFileName().toString().split("-", 2)[0];
                var read = formats.find(name).orElseThrow().read("test", Files.readAllBytes(example));

                assertThat(read.signals()).as(example.toString()).isNotEmpty();
                withExample.add(name);
            }
        }
        assertThat(withExample).containsExactlyInAnyOrderElementsOf(formats.names());
    }

    @Test
    void aContentFolderWithoutMappingsIsFine() {
        assertThat(formats(InFolder.library(folder)).names()).containsExactly("alertmanager", "grafana");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alert.name|alert.name +|/spec/labels/alertname",
                "alert.name|nobody.name|/spec/labels/alertname",
                "firing: '|firing: '(|/spec/firing",
                "startsAt: alert.startsAt|startsAt: 7|/spec/startsAt",
                "  firing: |  burning: |/spec",
                "id: generic|id: general|/metadata/id",
                "id: generic|id: grafana|/metadata/id",
            })
    void aBrokenMappingIsRefusedWithItsPlace(String good, String bad, String pointer) throws IOException {
        var name = "playbooks/sources/generic.yaml";
        var text = InFolder.packaged().file(name).text();
        assertThat(text).contains(good);
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text.replace(good, bad));

        assertThatThrownBy(() -> formats(InFolder.library(folder)))
                .isInstanceOf(ContentRejected.class)
                .hasMessageMatching("(?s).*" + name + ":\\d+:\\d+: " + pointer + ": .*");
    }

    @Test
    void theExampleThatPeopleStartFromIsRead() throws IOException {
        var readme = Files.readString(Path.of("../playbooks/README.md"));
        var from = readme.indexOf("```yaml\n") + "```yaml\n".length();
        var name = "playbooks/sources/uptime.yaml";
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), readme.substring(from, readme.indexOf("```", from)));
        var body = """
                {"incidents": [{"state": "down", "since": 1772334000, "url": "https://shop.example", "code": 502,
                  "tags": {"team": "shop"}, "paid": true}]}""";

        var alert = formats(InFolder.library(folder))
                .find("uptime")
                .orElseThrow()
                .read("test", body.getBytes(StandardCharsets.UTF_8))
                .signals()
                .getFirst();
        assertThat(alert.labels().values())
                .isEqualTo(Map.of(
                        "alertname",
                        "ProbeFailed",
                        "severity",
                        "P1",
                        "target",
                        "https://shop.example",
                        "team",
                        "shop"));
        assertThat(alert.annotations()).containsEntry("summary", "https://shop.example answers 502");
    }

    private static KnownFormats formats(ContentLibrary library) {
        return new KnownFormats(InFolder.inForce(library, new ReadsFormats(Clock.systemUTC())));
    }
}
