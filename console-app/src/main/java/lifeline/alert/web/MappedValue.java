package lifeline.alert.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lifeline.expression.Expression;
import lifeline.expression.ExpressionFailed;
import lifeline.expression.Template;
import lifeline.expression.Variables;
import tools.jackson.databind.json.JsonMapper;

/** One value of a mapping: a CEL expression, or a text with CEL in {@code {{ }}}. */
final class MappedValue {

    static final List<String> VARIABLES = List.of("body", "alert");

    private static final Pattern PATH = Pattern.compile("(body|alert)((?:\\.[A-Za-z_]\\w*)*)");
    private static final double EXACT = 1e15;

    /** How a compiled text is asked. */
    private interface Program {
        Object value(Variables variables);
    }

    private final String text;
    private final Program program;

    private MappedValue(String text, Program program) {
        this.text = text;
        this.program = program;
    }

    /** Throws {@link ExpressionFailed}. */
    static MappedValue compile(String text) {
        return text.contains("{{")
                ? new MappedValue(text, Template.compile(text, VARIABLES)::value)
                : new MappedValue(text, Expression.compile(text, VARIABLES)::value);
    }

    /** Throws {@link ExpressionFailed} where there is none. */
    Object value(Variables variables) {
        return program.value(variables);
    }

    /** The text, or nothing: a field that is not there is no reason to lose an alert. */
    Optional<String> text(Variables variables) {
        try {
            return Optional.of(text(value(variables))).filter(found -> !found.isBlank());
        } catch (ExpressionFailed e) {
            return Optional.empty();
        }
    }

    static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Double number
            when Math.abs(number) < EXACT && number == Math.rint(number) -> Long.toString(number.longValue());
            case Collection<?> items -> items.stream().map(MappedValue::text).collect(Collectors.joining(","));
            case Map<?, ?> fields -> JsonMapper.shared().writeValueAsString(fields);
            default -> isNull(value) ? "" : value.toString();
        };
    }

    /** CEL's null is a value of its own. */
    private static boolean isNull(Object value) {
        return value.toString().equals("NULL_VALUE");
    }

    /** The JSON pointer of what a plain path such as {@code alert.host} looks at; else {@code at}, where the alert is. */
    String pointer(String at) {
        var path = PATH.matcher(text.strip());
        if (!path.matches()) {
            return at;
        }
        var below = path.group(2).replace('.', '/');
        return path.group(1).equals("body") ? below : at + below;
    }

    @Override
    public String toString() {
        return text;
    }
}
