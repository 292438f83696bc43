package lifeline.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lifeline.content.ContentProblems;
import lifeline.content.YamlDocument;
import lifeline.kernel.Labels;

/** Finds triggers that never open or suggest anything: no rule raises their alert, or an earlier trigger takes it. */
final class LintsTriggers {

    private final List<Ranked> ranked = new ArrayList<>();
    private final AlertRules rules;
    private final ContentProblems problems;

    private record Ranked(String scenario, Trigger trigger, YamlDocument document, String pointer) {}

    LintsTriggers(List<ReadsScenarios.Written> written, AlertRules rules, ContentProblems problems) {
        this.rules = rules;
        this.problems = problems;
        var inOrder = written.stream()
                .sorted(Comparator.comparing(one -> one.scenario().id()))
                .toList();
        for (Trigger.Mode mode : List.of(Trigger.Mode.DECLARE, Trigger.Mode.SUGGEST)) {
            for (ReadsScenarios.Written one : inOrder) {
                rank(one, mode);
            }
        }
    }

    private void rank(ReadsScenarios.Written one, Trigger.Mode mode) {
        var triggers = one.scenario().triggers();
        for (var i = 0; i < triggers.size(); i++) {
            if (triggers.get(i).mode() == mode) {
                ranked.add(new Ranked(one.scenario().id(), triggers.get(i), one.document(), "/spec/triggers/" + i));
            }
        }
    }

    void lint() {
        for (var i = 0; i < ranked.size(); i++) {
            unraised(ranked.get(i));
            shadowed(ranked.get(i), ranked.subList(0, i));
        }
    }

    private void unraised(Ranked one) {
        if (!rules.isEmpty() && one.trigger().raisedBy() == null && !rules.canRaise(one.trigger())) {
            problems.add(one.document()
                    .problemAt(
                            one.pointer(),
                            "no alert rule raises " + one.trigger()
                                    + "; where another sender does, name it under raisedBy"));
        }
    }

    private void shadowed(Ranked one, List<Ranked> earlier) {
        earlier.stream()
                .filter(other -> takesAllOf(other.trigger(), one.trigger()))
                .findFirst()
                .ifPresent(other -> problems.add(one.document()
                        .problemAt(
                                one.pointer(),
                                "never reached: " + other.trigger() + " of " + other.scenario()
                                        + " takes its alerts first")));
    }

    /** Whether every alert that meets the later trigger meets the earlier one, as far as their matchers tell. */
    private static boolean takesAllOf(Trigger earlier, Trigger later) {
        return earlier.matchers().stream()
                .allMatch(matcher -> later.matchers().stream().anyMatch(own -> implies(own, matcher)));
    }

    private static boolean implies(LabelMatcher own, LabelMatcher other) {
        if (own.equals(other)) {
            return true;
        }
        return own.name().equals(other.name())
                && own.operator() == LabelMatcher.Operator.EQUAL
                && other.matches(Labels.of(Map.of(own.name(), own.value())));
    }
}
