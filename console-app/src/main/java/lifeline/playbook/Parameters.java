package lifeline.playbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lifeline.expression.Expression;
import lifeline.expression.ExpressionFailed;
import org.jspecify.annotations.Nullable;

/** Finds a run's parameters: from the alert, else from the site's settings, else the playbook's default; typed. */
final class Parameters {

    private static final Pattern K8S_NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");

    private Parameters() {}

    /** Values that do not fit their type or bounds are refused, so that a label never becomes more than a value. */
    static TreeMap<String, Object> resolve(Playbook playbook, Map<String, String> site, Map<String, ?> variables) {
        var resolved = new TreeMap<String, Object>();
        playbook.parameters().forEach((name, parameter) -> {
            var value = found(name, parameter, site, variables);
            if (value == null) {
                throw new ExpressionFailed("the parameter " + name + " has no value", null);
            }
            resolved.put(name, typed(name, parameter, value));
        });
        return resolved;
    }

    private static @Nullable Object found(
            String name, Playbook.Parameter parameter, Map<String, String> site, Map<String, ?> variables) {
        var from = parameter.from();
        if (from != null) {
            try {
                var value =
                        Expression.compile(from, List.of("alert", "incident")).value(variables);
                if (!String.valueOf(value).isEmpty()) {
                    return value;
                }
            } catch (ExpressionFailed e) {
                return site.containsKey(name) ? site.get(name) : parameter.standard();
            }
        }
        return site.containsKey(name) ? site.get(name) : parameter.standard();
    }

    private static Object typed(String name, Playbook.Parameter parameter, Object value) {
        var text = String.valueOf(value);
        var pattern = parameter.pattern();
        if (pattern != null && !Pattern.matches(pattern, text)) {
            throw new ExpressionFailed("the parameter " + name + " does not look like " + pattern, null);
        }
        return switch (parameter.type()) {
            case "integer" -> bounded(name, parameter, text).longValue();
            case "number" -> bounded(name, parameter, text);
            case "boolean" -> Boolean.parseBoolean(text);
            case "k8sName" -> {
                if (!K8S_NAME.matcher(text).matches()) {
                    throw new ExpressionFailed("the parameter " + name + " is no Kubernetes name: " + text, null);
                }
                yield text;
            }
            default -> text;
        };
    }

    private static Double bounded(String name, Playbook.Parameter parameter, String text) {
        try {
            var number = Double.valueOf(text);
            var least = parameter.minimum();
            var most = parameter.maximum();
            if ((least == null || number >= least) && (most == null || number <= most)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new ExpressionFailed("the parameter " + name + " is no number: " + text, e);
        }
        throw new ExpressionFailed("the parameter " + name + " is out of bounds: " + text, null);
    }
}
