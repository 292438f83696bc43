package lifeline.clock;

import lifeline.asset.Assets;
import lifeline.incident.IncidentMoved;
import lifeline.incident.IncidentState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops the clocks when recovery is confirmed or the incident dismissed, and lets them go on after a relapse. */
@Component
class StopsClocks {

    private final RtoClockRepository clocks;
    private final Assets assets;

    StopsClocks(RtoClockRepository clocks, Assets assets) {
        this.clocks = clocks;
        this.assets = assets;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(IncidentMoved moved) {
        var stops = moved.to() == IncidentState.RECOVERED || moved.to() == IncidentState.DISMISSED;
        var resumes = moved.from() == IncidentState.RECOVERED && moved.to() == IncidentState.MITIGATING;
        if (!stops && !resumes) {
            return;
        }
        for (RtoClock one :
                clocks.findByIncidentIdOrderByAsset(moved.incidentId().value())) {
            var title = ResponseClocks.titleOf(assets, one.asset());
            if (stops) {
                one.stop(moved.occurredAt(), title, moved.to() == IncidentState.RECOVERED, moved.actor());
            } else {
                one.resume(title, moved.occurredAt());
            }
            clocks.save(one);
        }
    }
}
