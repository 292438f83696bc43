package lifeline.clock;

import java.time.Instant;
import java.util.Optional;
import lifeline.kernel.IncidentId;

/** Expects when a response will be over, from how long its remaining steps took in the past. */
public interface Forecast {

    /** Empty when nobody can say: no run is under way, or too little is known of its steps. */
    Optional<Instant> finishOf(IncidentId incident, Instant now);
}
