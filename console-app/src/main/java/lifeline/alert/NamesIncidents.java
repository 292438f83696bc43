package lifeline.alert;

import java.util.Optional;
import lifeline.kernel.IncidentId;

/** Tells the key that people use for an incident; the incident module answers. */
public interface NamesIncidents {

    Optional<String> keyOf(IncidentId incident);
}
