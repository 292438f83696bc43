package lifeline.incident;

import lifeline.kernel.IncidentId;
import lifeline.kernel.Refusal;

/** There is no incident with this identity or key. */
public class NoSuchIncident extends Refusal {

    public NoSuchIncident(IncidentId id) {
        this(id.toString());
    }

    public NoSuchIncident(String key) {
        super("no-such-incident", "There is no incident " + key, key);
    }

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
