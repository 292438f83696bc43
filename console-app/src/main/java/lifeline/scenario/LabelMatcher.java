package lifeline.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lifeline.kernel.Labels;

/**
 * One matcher in Alertmanager's syntax: {@code name="value"}, {@code !=}, {@code =~} or {@code !~}. Regular
 * expressions are anchored on both sides, and an absent label counts as the empty string, as in Alertmanager.
 */
public record LabelMatcher(String name, Operator operator, String value, Pattern pattern) {

    private static final Pattern SYNTAX = Pattern.compile(
            "\\s*(?:\"((?:[^\"\\\\]|\\\\.)+)\"|([^\\s\"=!~{},]+))\\s*(=~|!~|!=|=)\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"{},]*))\\s*");

    /** How a label is compared. */
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        MATCH,
        NOT_MATCH
    }

    /** Reads one matcher; throws {@link IllegalArgumentException} that says what is expected. */
    public static LabelMatcher parse(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "not a matcher: " + text + " (expected name=\"value\" with =, !=, =~ or !~)");
        }
        var name = parts.group(1) != null ? unescape(parts.group(1)) : parts.group(2);
        var value = parts.group(4) != null ? unescape(parts.group(4)) : parts.group(5);
        var operator =
                switch (parts.group(3)) {
                    case "=" -> Operator.EQUAL;
                    case "!=" -> Operator.NOT_EQUAL;
                    case "=~" -> Operator.MATCH;
                    default -> Operator.NOT_MATCH;
                };
        return new LabelMatcher(name, operator, value, compile(operator, value));
    }

    private static Pattern compile(Operator operator, String value) {
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            return Pattern.compile(Pattern.quote(value));
        }
        try {
            return Pattern.compile("^(?:" + value + ")$");
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + value + " (" + e.getDescription() + ")");
        }
    }

    private static String unescape(String quoted) {
        return quoted.replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
    }

    public boolean matches(Labels labels) {
        var actual = labels.valueOrEmpty(name);
        return switch (operator) {
            case EQUAL -> actual.equals(value);
            case NOT_EQUAL -> !actual.equals(value);
            case MATCH -> pattern.matcher(actual).matches();
            case NOT_MATCH -> !pattern.matcher(actual).matches();
        };
    }

    /** Two matchers are the same when they read the same; patterns have no equality of their own. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LabelMatcher matcher
                && name.equals(matcher.name)
                && operator == matcher.operator
                && value.equals(matcher.value);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(name, operator, value);
    }

    @Override
    public String toString() {
        var sign =
                switch (operator) {
                    case EQUAL -> "=";
                    case NOT_EQUAL -> "!=";
                    case MATCH -> "=~";
                    case NOT_MATCH -> "!~";
                };
        return name + sign + "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
