package lifeline.scenario;

import java.util.List;
import java.util.stream.Collectors;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts announce a scenario: every matcher must match; the mode says whether an incident opens by itself, and
 * the severity, where there is one, how bad it then is.
 *
 * @param raisedBy who sends its alerts where no alert rule raises them
 */
public record Trigger(
        List<LabelMatcher> matchers,
        Mode mode,
        @Nullable Severity severity,
        @Nullable String raisedBy) {

    /** Open at once, or only suggest the scenario to a person. */
    public enum Mode {
        DECLARE,
        SUGGEST
    }

    public boolean matches(Labels labels) {
        for (LabelMatcher matcher : matchers) {
            if (!matcher.matches(labels)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return matchers.stream().map(LabelMatcher::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
