package lifeline.clock;

import java.time.Clock;
import java.util.Set;
import lifeline.deadline.ClockState;
import lifeline.incident.MissedObjectives;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Component;

/** Tells whether any asset of an incident was away longer than its RTO allows. */
@Component
class MissedRecoveryTimes implements MissedObjectives {

    private final ResponseClocks clocks;
    private final Clock clock;

    MissedRecoveryTimes(ResponseClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public Set<Objective> of(IncidentId incident) {
        var now = clock.instant();
        var missed = clocks.of(incident).stream()
                .map(reading -> reading.clock().state(now))
                .anyMatch(state -> state == ClockState.BREACHED || state == ClockState.STOPPED_MISSED);
        return missed ? Set.of(Objective.RTO) : Set.of();
    }
}
