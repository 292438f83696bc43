package lifeline.incident;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lifeline.alert.AlertView;
import lifeline.asset.Asset;
import lifeline.asset.Assets;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenario;
import lifeline.scenario.ScenarioMatch;
import lifeline.scenario.Scenarios;
import org.springframework.stereotype.Service;

/** How bad an incident is, as its scenario has it: by the trigger, or by the tier of what is concerned. */
@Service
public class ProposesSeverity {

    private final Scenarios scenarios;
    private final Assets assets;

    ProposesSeverity(Scenarios scenarios, Assets assets) {
        this.scenarios = scenarios;
        this.assets = assets;
    }

    /** By the most important of the assets named; by that of the scenario where none of them is known. */
    public Severity of(Scenario scenario, Collection<String> named) {
        return scenario.severityAt(mostImportant(named).or(() -> mostImportant(scenario.assets())));
    }

    /** For an incident of the scenario that a person declares from an alert. */
    public Severity of(Scenario scenario, AlertView alert) {
        return scenarios
                .match(alert.labels())
                .filter(match -> match.scenario().id().equals(scenario.id()))
                .map(match -> of(match, List.of(alert)))
                .orElseGet(() -> of(scenario, namedBy(List.of(alert))));
    }

    Severity of(ScenarioMatch match, List<AlertView> alerts) {
        var told = match.trigger().severity();
        return told == null ? of(match.scenario(), namedBy(alerts)) : told;
    }

    /**
     * What alerts that join an incident make of its severity; empty where they tell nothing worse than those before
     * them, for then a person may have had a reason to see it otherwise. One that only suggests tells nothing unless
     * its trigger says how bad it is.
     */
    Optional<Severity> raised(
            ScenarioMatch match, List<AlertView> joining, Severity now, Supplier<List<AlertView>> attached) {
        var told = of(match, joining);
        var counts = match.declares() || match.trigger().severity() != null;
        if (!counts || !told.isWorseThan(now) || joining.stream().noneMatch(AlertView::isFiring)) {
            return Optional.empty();
        }
        var ids = joining.stream().map(AlertView::id).collect(Collectors.toSet());
        var known = attached.get().stream()
                .filter(alert -> !ids.contains(alert.id()))
                .flatMap(alert -> tells(alert).stream())
                .anyMatch(severity -> !told.isWorseThan(severity));
        return known ? Optional.empty() : Optional.of(told);
    }

    private Optional<Severity> tells(AlertView alert) {
        return scenarios
                .match(alert.labels())
                .filter(match -> match.declares() || match.trigger().severity() != null)
                .map(match -> of(match, List.of(alert)));
    }

    private static List<String> namedBy(List<AlertView> alerts) {
        return alerts.stream()
                .map(alert -> alert.labels().valueOrEmpty("asset"))
                .distinct()
                .toList();
    }

    private Optional<Integer> mostImportant(Collection<String> named) {
        return named.stream()
                .flatMap(name -> assets.find(name).stream())
                .map(Asset::tier)
                .min(Integer::compareTo);
    }
}
