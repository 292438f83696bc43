package lifeline.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be name the place. */
class YamlDocumentTests {

    private final Schemas schemas = new Schemas();

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() {
        var problem = problems("a: 1\nb: [2\nc: 3\n").getFirst();

        assertThat(problem.file()).isEqualTo("test.yaml");
        assertThat(problem.line()).isBetween(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\na: 2\n", "a: &x [1]\nb: *x\n"})
    void doubledKeysAndAliasesAreRefused(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void whatTheSchemaForbidsIsNamedWithLineAndColumn() {
        var text = """
                apiVersion: console/v1
                kind: Asset
                metadata:
                  id: Not An Id
                  version: 1.0.0
                  title: {en: "A", zh-CN: "甲"}
                  summary: {en: "A", zh-CN: "甲"}
                  owners: [a]
                spec:
                  service: a
                  tier: 1
                  objectives: {rto: 10 minutes}
                """;
        var rejected = catchThrowableOfType(
                ContentRejected.class,
                () -> YamlDocument.read(new ContentFile("assets/a.yaml", text)).against(schemas.of("asset")));

        assertThat(rejected.problems()).extracting(ContentProblem::line).contains(4, 12);
        assertThat(rejected).hasMessageContaining("assets/a.yaml:4:");
    }

    private static List<ContentProblem> problems(String text) {
        return catchThrowableOfType(ContentRejected.class, () -> YamlDocument.read(new ContentFile("test.yaml", text)))
                .problems();
    }
}
