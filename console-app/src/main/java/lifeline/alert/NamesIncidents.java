package lifeline.alert;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import lifeline.kernel.IncidentId;

/** Tells the key that people use for an incident, and the other way round; the incident module answers. */
public interface NamesIncidents {

    Optional<String> keyOf(IncidentId incident);

    /** The keys of those that exist. */
    Map<IncidentId, String> keysOf(Collection<IncidentId> incidents);

    Optional<IncidentId> incidentOf(String key);
}
