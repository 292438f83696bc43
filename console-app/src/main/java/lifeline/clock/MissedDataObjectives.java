package lifeline.clock;

import java.util.List;
import java.util.Set;
import lifeline.incident.MissedObjectives;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Component;

/** Tells whether an incident lost more of any asset than its RPO allows. */
@Component
class MissedDataObjectives implements MissedObjectives {

    private final DataLosses losses;

    MissedDataObjectives(DataLosses losses) {
        this.losses = losses;
    }

    @Override
    public Set<Objective> of(IncidentId incident) {
        var missed = losses.of(List.of(incident)).stream()
                .anyMatch(reading -> reading.verdict() == DataLossReading.Verdict.MISSED);
        return missed ? Set.of(Objective.RPO) : Set.of();
    }
}
