package lifeline.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.JsonNode;

/** A folder that changes under a running console: what is sound comes into force, what is broken changes nothing. */
class ReloadsContentTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private JdbcClient database;
    private Console console;

    /** Who needs whom, as the files say: a scenario its assets, and nothing else matters here. */
    private static final class Names implements ContentReader<Named> {

        @Override
        public Class<Named> type() {
            return Named.class;
        }

        @Override
        public Named read(ContentSet set, ContentProblems problems) {
            var scenarios = new TreeMap<String, List<String>>();
            for (YamlDocument document : set.documents(ContentKind.SCENARIO)) {
                var assets = ContentFolder.texts(document.as(JsonNode.class).at("/spec/assets"));
                scenarios.put(ContentSet.id(document), assets);
                assets.stream()
                        .filter(asset -> !set.ids(ContentKind.ASSET).contains(asset))
                        .forEach(asset ->
                                problems.add(document.problemAt("/spec/assets", "there is no asset " + asset)));
            }
            return new Named(scenarios);
        }
    }

    private record Named(Map<String, List<String>> scenarios) {}

    /** One console over the folder and the database, as far as content goes. */
    private static final class Console {

        final ContentInForce inForce = new ContentInForce();
        final Contents contents = new Contents();
        final List<Object> told = new ArrayList<>();
        final ReloadsContent reloads;

        Console(Path folder, JdbcClient database, Instant now) {
            var chooses = new ChoosesContent(new ReadsFiles(new Schemas()), List.of(new Names()));
            this.reloads = new ReloadsContent(
                    InFolder.library(folder),
                    chooses,
                    new ContentVersions(database),
                    inForce,
                    contents,
                    told::add,
                    Clock.fixed(now, ZoneOffset.UTC));
            reloads.afterSingletonsInstantiated();
        }

        void looksTwice() {
            reloads.sweep();
            reloads.sweep();
        }

        String version(String name) {
            return contents.all().stream()
                    .filter(state -> state.name().equals(name))
                    .flatMap(state -> state.lastGood().stream())
                    .map(version -> String.valueOf(version.number()))
                    .findFirst()
                    .orElse("none");
        }

        List<String> refused() {
            return contents.refused().stream().map(ContentState::name).toList();
        }

        String problems(String name) {
            return contents.all().stream()
                    .filter(state -> state.name().equals(name))
                    .flatMap(state -> state.problems().stream())
                    .map(ContentProblem::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    @BeforeEach
    void aConsoleOverACopy() {
        CopiedContent.into(folder);
        DataSource source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcClient.create(source)
                .sql("create table incident (id uuid primary key)")
                .update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V9__content_and_notices.sql"))
                .execute(source);
        database = JdbcClient.create(source);
        console = new Console(folder, database, NOON);
    }

    private static final String OUTAGE = "playbooks/scenarios/prompt-service-outage.yaml";
    private static final String LEAK = "playbooks/scenarios/prompt-data-leak.yaml";
    private static final String SERVICE = "playbooks/assets/prompt-service.yaml";

    private void change(String name, String from, String to) {
        try {
            var text = Files.readString(folder.resolve(name));
            assertThat(text).contains(from);
            Files.writeString(folder.resolve(name), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aChangedFileComesIntoForceOnceTwoLooksAgree() {
        change(OUTAGE, "version: 1.1.0", "version: 1.2.0");

        console.reloads.sweep();
        assertThat(console.version(OUTAGE)).isEqualTo("1.1.0");
        console.reloads.sweep();
        assertThat(console.version(OUTAGE)).isEqualTo("1.2.0");
        assertThat(console.refused()).isEmpty();
        assertThat(console.told).hasSize(2);
    }

    @Test
    void aBrokenFileIsRefusedWholeWithItsPlaceAndTheLastGoodVersionStays() {
        change(OUTAGE, "version: 1.1.0", "version: 1.2.0\n  titel: no such field");
        change(LEAK, "version: 1.0.0", "version: 1.0.1");
        console.looksTwice();

        assertThat(console.refused()).containsExactly(OUTAGE);
        assertThat(console.version(OUTAGE)).isEqualTo("1.1.0");
        assertThat(console.version(LEAK)).isEqualTo("1.0.1");
        assertThat(console.problems(OUTAGE)).contains(OUTAGE + ":5:").contains("titel");

        change(OUTAGE, "\n  titel: no such field", "");
        console.looksTwice();
        assertThat(console.refused()).isEmpty();
        assertThat(console.version(OUTAGE)).isEqualTo("1.2.0");
    }

    @Test
    void aFileThatOthersReferToCannotBeDeletedUntilTheyNoLongerDo() throws IOException {
        Files.delete(folder.resolve(SERVICE));
        console.looksTwice();

        assertThat(console.refused()).containsExactly(SERVICE);
        assertThat(console.problems(SERVICE))
                .contains("there is no asset prompt-service")
                .contains("playbooks/scenarios/");
        assertThat(console.inForce.files().ids(ContentKind.ASSET)).contains("prompt-service");
        assertThat(console.contents.refused().getFirst().refused())
                .satisfies(refused -> assertThat(refused.gone()).isTrue());

        for (Path scenario : CopiedContent.files(folder.resolve("playbooks/scenarios"))) {
            Files.writeString(
                    scenario, Files.readString(scenario).replaceAll("(\\[|, )prompt-service(?=[],])(, )?", "$1"));
        }
        console.looksTwice();
        assertThat(console.refused()).isEmpty();
        assertThat(console.inForce.files().ids(ContentKind.ASSET)).doesNotContain("prompt-service");
    }

    @Test
    void whatIsSoundComesIntoForceBesideWhatIsToBlame() throws IOException {
        Files.delete(folder.resolve(SERVICE));
        change(OUTAGE, "version: 1.1.0", "version: 1.2.0");
        console.looksTwice();

        assertThat(console.refused()).containsExactly(SERVICE);
        assertThat(console.version(OUTAGE)).isEqualTo("1.2.0");
    }

    @Test
    void twoFilesThatNeedEachOtherComeTogether() throws IOException {
        Files.move(folder.resolve(SERVICE), folder.resolve("playbooks/assets/gateway.yaml"));
        change("playbooks/assets/gateway.yaml", "id: prompt-service", "id: gateway");
        for (Path scenario : CopiedContent.files(folder.resolve("playbooks/scenarios"))) {
            Files.writeString(
                    scenario, Files.readString(scenario).replaceAll("(?<=\\[|, )prompt-service(?=[],])", "gateway"));
        }
        console.looksTwice();

        assertThat(console.refused()).isEmpty();
        assertThat(console.inForce.of(Named.class).scenarios())
                .hasEntrySatisfying(
                        "prompt-service-outage", assets -> assertThat(assets).contains("gateway"));
    }

    @Test
    void aNewFileWithTheIdOfAnotherIsTheOneThatIsRefused() throws IOException {
        var copy = "playbooks/assets/a-copy.yaml";
        Files.copy(folder.resolve(SERVICE), folder.resolve(copy));
        console.looksTwice();

        assertThat(console.refused()).containsExactly(copy);
        assertThat(console.version(copy)).isEqualTo("none");
        assertThat(console.version(SERVICE)).isNotEqualTo("none");
    }

    @Test
    void aRestartBesideABrokenFileComesUpWithTheLastGoodVersion() {
        change(OUTAGE, "version: 1.1.0", "version: 1.2.0");
        console.looksTwice();
        change(OUTAGE, "kind: Scenario", "kind: Scenery");

        var later = new Console(folder, database, NOON.plusSeconds(3600));

        assertThat(later.refused()).containsExactly(OUTAGE);
        assertThat(later.version(OUTAGE)).isEqualTo("1.2.0");
        assertThat(later.contents.refused().getFirst().lastGood())
                .hasValueSatisfying(version -> assertThat(version.readAt()).isEqualTo(NOON));
    }

    @Test
    void aBrokenFileStopsTheStartWhereNoGoodVersionOfAnythingIsKnown() {
        change(OUTAGE, "kind: Scenario", "kind: Scenery");
        database.sql("delete from content_version").update();

        assertThatThrownBy(() -> new Console(folder, database, NOON))
                .isInstanceOf(ContentRejected.class)
                .hasMessageContaining(OUTAGE + ":3:");
    }

    @Test
    void whatIsNoTextOrTooLargeIsRefusedAndAnEmptyFolderIsAMishap() throws IOException {
        Files.write(folder.resolve(OUTAGE), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve(LEAK), "#".repeat(1024 * 1024 + 1));
        console.looksTwice();
        assertThat(console.refused()).containsExactly(LEAK, OUTAGE);
        assertThat(console.problems(OUTAGE)).contains("UTF-8");
        assertThat(console.problems(LEAK)).contains("1 MiB");

        for (ContentState state : console.contents.all()) {
            Files.deleteIfExists(folder.resolve(state.name()));
        }
        console.looksTwice();
        assertThat(console.version(OUTAGE)).isEqualTo("1.1.0");
        assertThat(console.inForce.files().ids(ContentKind.SCENARIO)).hasSize(12);
    }

    /** As the kubelet does it: the files are links through a link that is swapped in one stroke. */
    @Test
    void theSwappedLinksOfAMountedConfigMapAreSeen(@TempDir Path mount) throws IOException {
        var first = mount.resolve("..first");
        var second = mount.resolve("..second");
        for (Path version : List.of(first, second)) {
            Files.createDirectories(version);
            CopiedContent.into(version);
        }
        var swapped = second.resolve(OUTAGE);
        Files.writeString(swapped, Files.readString(swapped).replace("version: 1.1.0", "version: 1.2.0"));
        var data = Files.createSymbolicLink(mount.resolve("..data"), first.getFileName());
        for (String room : List.of("playbooks", "alert-rules", "postmortem-templates")) {
            Files.createSymbolicLink(mount.resolve(room), Path.of("..data", room));
        }
        var mounted = new Console(mount, database, NOON);
        assertThat(mounted.version(OUTAGE)).isEqualTo("1.1.0");

        Files.delete(data);
        Files.createSymbolicLink(data, second.getFileName());
        mounted.looksTwice();

        assertThat(mounted.version(OUTAGE)).isEqualTo("1.2.0");
    }
}
