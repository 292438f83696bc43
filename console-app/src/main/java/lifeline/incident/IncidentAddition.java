package lifeline.incident;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lifeline.kernel.IncidentId;

/** A list that a room above adds to incidents as programs read them, such as the clocks. */
public interface IncidentAddition {

    /** The name of the field. */
    String name();

    /** What to show; an incident that is left out gets an empty list. */
    Map<IncidentId, List<Object>> of(Collection<IncidentId> incidents);
}
