package lifeline.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with expressions in them. */
class TemplateTests {

    private static final List<String> NAMES = List.of("params");
    private static final Map<String, ?> VALUES =
            Map.of("params", Map.of("name", "prompt\"service", "replicas", 5, "list", List.of(1, 2)));

    @Test
    void placeholdersBecomeValuesEscapedForTheirPlace() {
        var template = Template.compile("name='{{ params.name }}' × {{params.replicas}}", NAMES);

        assertThat(template.fill(VALUES, value -> value.replace("\"", "\\\"")))
                .isEqualTo("name='prompt\\\"service' × 5");
    }

    @Test
    void onePlaceholderAloneKeepsItsType() {
        assertThat(Template.compile(" {{ params.replicas }} ", NAMES).value(VALUES))
                .isEqualTo(5L);
        assertThat(Template.compile("{{ params.replicas }}!", NAMES).value(VALUES))
                .isEqualTo("5!");
    }

    @Test
    void numbersOfAnyWidthCompare() {
        var expression = Expression.compile("params.replicas >= 2 && params.list.all(n, n < 3)", NAMES);

        assertThat(expression.holds(VALUES)).isTrue();
    }

    @Test
    void aValueThatIsNotThereIsAFailureNotAnEmptyText() {
        var template = Template.compile("{{ params.missing }}", NAMES);

        assertThatThrownBy(() -> template.fill(VALUES, UnaryOperator.identity()))
                .isInstanceOf(ExpressionFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ params.name", "{{ 1 + }}", "{{ unknown.name }}", "{{}}"})
    void whatIsNoExpressionIsRefusedWhenRead(String text) {
        assertThatThrownBy(() -> Template.compile(text, NAMES)).isInstanceOf(ExpressionFailed.class);
    }

    @Test
    void anExpressionThatNeverEndsIsCutShort() {
        var bomb = Expression.compile(
                "[1,2,3,4,5,6,7,8,9,10].all(a, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(c,"
                        + " [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(e, a+b+c+d+e > 0)))))",
                NAMES);

        assertThatThrownBy(() -> bomb.holds(VALUES)).isInstanceOf(ExpressionFailed.class);
    }

    @Test
    void whatIsNeitherTrueNorFalseDoesNotHold() {
        assertThatThrownBy(() -> Expression.compile("params.name", NAMES).holds(VALUES))
                .isInstanceOf(ExpressionFailed.class);
    }
}
