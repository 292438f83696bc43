package lifeline.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lifeline.kernel.Labels;

/** The scenarios of one set of files, in the order of their ids, and the words their triggers understand. */
final class ScenarioBook {

    private final Map<String, Scenario> byId = new LinkedHashMap<>();
    private final TriggerIndex triggers;
    private final SeverityTable severities;

    ScenarioBook(Collection<Scenario> scenarios, SeverityTable severities) {
        scenarios.stream()
                .sorted(Comparator.comparing(Scenario::id))
                .forEach(scenario -> byId.putIfAbsent(scenario.id(), scenario));
        this.severities = severities;
        this.triggers = new TriggerIndex(all());
    }

    List<Scenario> all() {
        return List.copyOf(byId.values());
    }

    Optional<Scenario> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ScenarioMatch> match(Labels alert) {
        return triggers.first(severities.normalised(alert));
    }

    SeverityTable severities() {
        return severities;
    }
}
