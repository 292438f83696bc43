package lifeline.incident;

import lifeline.kernel.IncidentId;

/** There is no incident with this identity or key. */
public class NoSuchIncident extends RuntimeException {

    public NoSuchIncident(IncidentId id) {
        super("There is no incident " + id);
    }

    public NoSuchIncident(String key) {
        super("There is no incident " + key);
    }
}
