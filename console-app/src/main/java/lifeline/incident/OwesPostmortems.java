package lifeline.incident;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenario;
import lifeline.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Whether an incident owes a postmortem: as its scenario has it, or by its severity where it has none. */
@Service
public class OwesPostmortems {

    private final Scenarios scenarios;
    private final ObjectProvider<MissedObjectives> missed;

    OwesPostmortems(Scenarios scenarios, ObjectProvider<MissedObjectives> missed) {
        this.scenarios = scenarios;
        this.missed = missed;
    }

    public boolean isOwed(IncidentSummary incident) {
        return Optional.ofNullable(incident.scenario())
                .flatMap(scenarios::find)
                .map(scenario -> isOwed(scenario, incident))
                .orElseGet(() -> isGrave(incident.severity()));
    }

    /** What became graver than its scenario expects is worth a look, whatever the scenario owes. */
    private boolean isOwed(Scenario scenario, IncidentSummary incident) {
        return scenario.postmortem().required()
                || isMet(scenario.postmortem().requiredIf(), incident.id())
                || isGrave(incident.severity()) && incident.severity().isWorseThan(scenario.worst());
    }

    private static boolean isGrave(Severity severity) {
        return !Severity.SEV2.isWorseThan(severity);
    }

    private boolean isMet(Scenario.@Nullable RequiredIf condition, IncidentId incident) {
        if (condition == null) {
            return false;
        }
        return switch (condition) {
            case OBJECTIVE_MISSED -> !missed(incident).isEmpty();
            case RPO_MISSED -> missed(incident).contains(MissedObjectives.Objective.RPO);
        };
    }

    private Set<MissedObjectives.Objective> missed(IncidentId incident) {
        var all = EnumSet.noneOf(MissedObjectives.Objective.class);
        missed.forEach(one -> all.addAll(one.of(incident)));
        return all;
    }
}
