package lifeline.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text whose {@code {{ … }}} each hold one CEL expression; the values are escaped for where the text lands. */
public final class Template {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    /** A literal when {@code expression} is null. */
    private record Part(String literal, @Nullable Expression expression) {}

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** Throws {@link ExpressionFailed} for an unclosed placeholder or one that is not CEL. */
    public static Template compile(String text, Collection<String> variables) {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            var close = text.indexOf(CLOSE, open);
            if (close < 0) {
                throw new ExpressionFailed("a placeholder is not closed: " + text.substring(open), null);
            }
            parts.add(new Part(text.substring(from, open), null));
            var source = text.substring(open + OPEN.length(), close).strip();
            parts.add(new Part("", Expression.compile(source, variables)));
            from = close + CLOSE.length();
        }
        parts.add(new Part(text.substring(from), null));
        return new Template(parts);
    }

    /** The text with every placeholder replaced by its value, each passed through {@code escape}. */
    public String fill(Map<String, ?> variables, UnaryOperator<String> escape) {
        return fill(Variables.of(variables), escape);
    }

    private String fill(Variables variables, UnaryOperator<String> escape) {
        var filled = new StringBuilder();
        for (Part part : parts) {
            var expression = part.expression();
            filled.append(
                    expression == null ? part.literal() : escape.apply(String.valueOf(expression.value(variables))));
        }
        return filled.toString();
    }

    /** The value itself, type kept, when the text is one placeholder and nothing else; else the filled text. */
    public Object value(Map<String, ?> variables) {
        return value(Variables.of(variables));
    }

    /** The same over values that are ready. */
    public Object value(Variables variables) {
        var only = parts.size() == 3 ? parts.get(1).expression() : null;
        var bare = only != null
                && parts.get(0).literal().isBlank()
                && parts.get(2).literal().isBlank();
        return only != null && bare ? only.value(variables) : fill(variables, UnaryOperator.identity());
    }
}
