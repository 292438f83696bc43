package lifeline.playbook;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lifeline.expression.Template;

/** What placeholders and conditions may refer to: alert, incident, params, clock. */
public record RunValues(Map<String, Object> variables) {

    /** The names a playbook may use. */
    static final List<String> NAMES = List.of("alert", "incident", "params", "clock");

    String fill(String text, UnaryOperator<String> escape) {
        return Template.compile(text, NAMES).fill(variables, escape);
    }

    /** Type kept when the text is one placeholder and nothing else. */
    Object value(Object written) {
        return written instanceof String text ? Template.compile(text, NAMES).value(variables) : written;
    }
}
