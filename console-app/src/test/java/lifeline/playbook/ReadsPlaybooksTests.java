package lifeline.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lifeline.content.ContentFile;
import lifeline.content.ContentRejected;
import lifeline.content.YamlDocument;
import lifeline.expression.ExpressionFailed;
import lifeline.kernel.ResponseRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first playbook as read, and what a schema cannot see. */
class ReadsPlaybooksTests {

    private static final Path FILE = Path.of("../playbooks/prompt-service-outage.yaml");
    private static final Set<String> ACTIONS = Set.of("k8s.scale@1", "k8s.restore-scale@1");
    private static final Map<String, ?> NO_ALERT =
            Map.of("alert", Map.of("labels", Map.of(), "annotations", Map.of()), "incident", Map.of());

    @Test
    void thePromptServiceOutageHasSevenStagesOwnedByRoles() throws IOException {
        var playbook = read(Files.readString(FILE));

        assertThat(playbook.stages())
                .extracting(Playbook.Stage::role)
                .containsExactly(
                        ResponseRole.TECHNICAL,
                        ResponseRole.TECHNICAL,
                        ResponseRole.TECHNICAL,
                        ResponseRole.TECHNICAL,
                        ResponseRole.COMMUNICATIONS,
                        ResponseRole.RECOVERY,
                        ResponseRole.COMMAND);
        assertThat(playbook.verification()).hasSize(2);
        assertThat(playbook.place("scale").orElseThrow().step().change()).satisfies(change -> {
            assertThat(change.action()).isEqualTo("k8s.scale@1");
            assertThat(change.undo()).isEqualTo("k8s.restore-scale@1");
            assertThat(change.expiresAfter()).isEqualTo(Duration.ofMinutes(15));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "action: k8s.scale@1|action: k8s.delete@1|unknown action k8s.delete@1",
                "- id: verify-recovery|- id: snapshot|the id snapshot stands twice",
                "{{ params.replicas }}|{{ params.replicas|a placeholder is not closed",
                "{{ clock.elapsed }}|{{ timer.elapsed }}|not a valid expression",
                "has(object.status|has(objekt.status|not a valid expression",
                "with: {of: scale}|with: {of: other}|a step undoes itself",
            })
    void aMistakeIsNamedWithItsLine(String good, String broken, String message) throws IOException {
        var text = Files.readString(FILE);
        assertThat(text).contains(good);
        var rejected = catchThrowableOfType(ContentRejected.class, () -> read(text.replace(good, broken)));

        assertThat(rejected.problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void parametersComeFromTheAlertElseTheSiteElseTheDefault() throws IOException {
        var playbook = read(Files.readString(FILE));
        var alert = Map.of("alert", Map.of("labels", Map.of("namespace", "prompt-eu")), "incident", Map.of());
        var resolved = Parameters.resolve(playbook, Map.of("baseUrl", "http://prompt.eu:8000"), alert);

        assertThat(resolved)
                .containsEntry("namespace", "prompt-eu")
                .containsEntry("cluster", "prod-a")
                .containsEntry("baseUrl", "http://prompt.eu:8000")
                .containsEntry("replicas", 5L);
    }

    @ParameterizedTest
    @CsvSource({
        "replicas, 11",
        "replicas, many",
        "baseUrl, http://evil.example/path?x=1",
        "baseUrl, file:///etc/passwd",
    })
    void aParameterOutOfItsBoundsIsRefused(String name, String value) throws IOException {
        var playbook = read(Files.readString(FILE));

        assertThatThrownBy(() -> Parameters.resolve(playbook, Map.of(name, value), NO_ALERT))
                .isInstanceOf(ExpressionFailed.class)
                .hasMessageContaining(name);
    }

    @Test
    void aLabelThatIsNoKubernetesNameNeverBecomesOne() throws IOException {
        var playbook = read(Files.readString(FILE));
        var hostile = Map.of("alert", Map.of("labels", Map.of("namespace", "../kube-system")), "incident", Map.of());

        assertThatThrownBy(() -> Parameters.resolve(playbook, Map.of(), hostile))
                .isInstanceOf(ExpressionFailed.class);
    }

    @Test
    void aPlanThatNobodyConfirmedInTimeIsExpired() throws IOException {
        var step = read(Files.readString(FILE)).place("scale").orElseThrow().step();
        var change = Objects.requireNonNull(step.change());
        var planned = Instant.parse("2026-03-01T03:00:00Z");

        assertThat(change.isExpired(planned, planned.plusSeconds(899))).isFalse();
        assertThat(change.isExpired(planned, planned.plusSeconds(900))).isTrue();
    }

    private static Playbook read(String text) {
        return ReadsPlaybooks.read(YamlDocument.read(new ContentFile("playbooks/test.yaml", text)), ACTIONS);
    }
}
