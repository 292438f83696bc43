package lifeline.clock;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.IncidentId;

/** Expects when a response will be over, from how long its remaining steps took in the past. */
public interface Forecast {

    /** Without the incidents of which nobody can say: no run is under way, or too little is known of its steps. */
    Map<IncidentId, Instant> finishes(Instant now);
}
