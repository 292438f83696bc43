package lifeline.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lifeline.kernel.Labels;

/**
 * Finds the trigger that an alert matches without trying them all: most name a label's value, such as an alertname, and
 * alerts that do not bear it need not be held against them.
 */
final class TriggerIndex {

    private final Map<String, Map<String, List<Ranked>>> named = new HashMap<>();
    private final List<Ranked> others = new ArrayList<>();

    /** Those that declare go first, then those that suggest; of the same kind the order of the scenarios decides. */
    private record Ranked(int rank, ScenarioMatch match) {}

    TriggerIndex(List<Scenario> scenarios) {
        var rank = 0;
        for (Trigger.Mode mode : List.of(Trigger.Mode.DECLARE, Trigger.Mode.SUGGEST)) {
            for (Scenario scenario : scenarios) {
                for (Trigger trigger : scenario.triggers()) {
                    if (trigger.mode() == mode) {
                        add(new Ranked(rank++, new ScenarioMatch(scenario, trigger)));
                    }
                }
            }
        }
    }

    private void add(Ranked ranked) {
        var key = ranked.match().trigger().matchers().stream()
                .filter(matcher -> matcher.operator() == LabelMatcher.Operator.EQUAL
                        && !matcher.value().isEmpty())
                .findFirst();
        if (key.isPresent()) {
            named.computeIfAbsent(key.get().name(), _ -> new HashMap<>())
                    .computeIfAbsent(key.get().value(), _ -> new ArrayList<>())
                    .add(ranked);
        } else {
            others.add(ranked);
        }
    }

    /** The first trigger, by rank, all of whose matchers match. */
    Optional<ScenarioMatch> first(Labels labels) {
        var best = best(others, labels, null);
        for (Map.Entry<String, Map<String, List<Ranked>>> label : named.entrySet()) {
            var value = labels.valueOrEmpty(label.getKey());
            best = best(label.getValue().getOrDefault(value, List.of()), labels, best);
        }
        return Optional.ofNullable(best).map(Ranked::match);
    }

    private static @org.jspecify.annotations.Nullable Ranked best(
            List<Ranked> candidates, Labels labels, @org.jspecify.annotations.Nullable Ranked sofar) {
        for (Ranked candidate : candidates) {
            if (sofar != null && sofar.rank() < candidate.rank()) {
                return sofar;
            }
            if (candidate.match().trigger().matches(labels)) {
                return candidate;
            }
        }
        return sofar;
    }
}
