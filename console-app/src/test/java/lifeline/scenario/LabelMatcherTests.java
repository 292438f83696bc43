package lifeline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import lifeline.kernel.Labels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matchers as Alertmanager reads them. */
class LabelMatcherTests {

    private static final Labels ALERT = Labels.of(Map.of(
            "alertname", "PromptServiceDown", "severity", "critical", "team", "提示", "odd name", "a \"quoted\" one"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alertname=\"PromptServiceDown\"",
                "alertname=PromptServiceDown",
                "  severity =~ \"critical|page\" ",
                "severity!=\"warning\"",
                "severity!~\"warn.*\"",
                "absent=\"\"",
                "absent!=\"x\"",
                "absent=~\"\"",
                "team=\"提示\"",
                "\"odd name\"=\"a \\\"quoted\\\" one\"",
            })
    void matches(String matcher) {
        assertThat(LabelMatcher.parse(matcher).matches(ALERT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alertname=\"PromptService\"",
                "alertname=~\"Prompt\"",
                "severity=~\"page\"",
                "severity!=\"critical\"",
                "absent!=\"\"",
                "absent=~\".+\"",
            })
    void doesNotMatch(String matcher) {
        assertThat(LabelMatcher.parse(matcher).matches(ALERT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alertname", "=x", "a=\"b", "a==\"b\"", "a=~\"(\"", "a=\"b\" c=\"d\""})
    void whatIsNoMatcherIsRefused(String text) {
        assertThatThrownBy(() -> LabelMatcher.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            value = {"a=\"b\"", "a!=\"b\"", "a=~\"b|c\"", "a!~\"b.*\"", "a=\"b \\\"c\\\"\""})
    void whatIsReadIsWrittenTheSame(String matcher) {
        assertThat(LabelMatcher.parse(matcher)).hasToString(matcher).isEqualTo(LabelMatcher.parse(matcher));
    }
}
