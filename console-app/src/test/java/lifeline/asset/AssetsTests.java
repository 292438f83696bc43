package lifeline.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import lifeline.content.ContentRejected;
import lifeline.content.InFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTests {

    @TempDir
    Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(folder.resolve("playbooks/assets"));
    }

    private void write(String id, String base, String copy, String dependsOn) throws IOException {
        var text = """
            apiVersion: console/v1
            kind: Asset
            metadata:
              id: %s
              version: 1.0.0
              title: {en: "A", zh-CN: "A"}
              owners: [team]
            spec:
              service: a
              tier: 1
              objectives: {rto: PT10M, rpo: PT1M}
              strategy:
                - {id: whole, kind: full, interval: PT1H, duration: PT1M, locations: [local]}
                - {id: part, kind: incremental, basedOn: %s, interval: PT1H, duration: PT1M, locations: [local]}
              sources:
                - {id: job, kind: push, copies: [%s]}
              dependsOn: [%s]
            """.formatted(id, base, copy, dependsOn);
        Files.writeString(folder.resolve("playbooks/assets/" + id + ".yaml"), text);
    }

    private Assets read() {
        return new Assets(InFolder.inForce(InFolder.library(folder), new ReadsAssets()));
    }

    @Test
    void theWholeFileIsRead() {
        var asset = new Assets(InFolder.inForce(InFolder.library(Path.of("..")), new ReadsAssets())).get("vector-db");

        assertThat(asset.rpo()).isEqualTo(Duration.ofHours(12));
        assertThat(asset.strategy()).singleElement().satisfies(copy -> {
            assertThat(copy.kind()).isEqualTo(PointKind.SNAPSHOT);
            assertThat(copy.keep()).isEqualTo(Duration.ofDays(14));
        });
        assertThat(asset.requiredCopies())
                .containsEntry(PointLocation.LOCAL, 1)
                .containsEntry(PointLocation.OFFSITE, 1);
        assertThat(asset.restoreTest())
                .isEqualTo(new RestoreTestPlan(Duration.ofDays(31), PointLocation.OFFSITE, Duration.ofMinutes(50)));
        assertThat(asset.sources().getFirst().settings())
                .containsEntry("schedule", "vector-db")
                .containsEntry("cluster", "prod-a")
                .containsEntry("location", "offsite");
        assertThat(asset.dependsOn()).containsExactly("backup-store");
    }

    @Test
    void namesThatLeadNowhereAreRefusedWithTheirPlace() throws IOException {
        write("a", "hole", "nothing", "nobody");

        assertThatThrownBy(this::read)
                .isInstanceOf(ContentRejected.class)
                .hasMessageContaining("a.yaml:14:46: /spec/strategy/1/basedOn: no copy hole; there are whole, part")
                .hasMessageContaining("a.yaml:16:38: /spec/sources/0/copies/0: no copy nothing")
                .hasMessageContaining("a.yaml:17:15: /spec/dependsOn/0: no asset nobody");
    }

    @Test
    void circlesAreRefused() throws IOException {
        write("a", "part", "whole", "b");
        write("b", "whole", "whole", "c");
        write("c", "whole", "whole", "a");

        assertThatThrownBy(this::read)
                .hasMessageContaining("/spec/strategy/1/basedOn: a circle: part → part")
                .hasMessageContaining("a circle: a → b → c → a");
    }
}
