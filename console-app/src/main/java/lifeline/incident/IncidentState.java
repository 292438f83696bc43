package lifeline.incident;

import java.util.Set;

/** The life of an incident, and the only moves it may make. */
public enum IncidentState {
    DETECTED,
    ACKNOWLEDGED,
    MITIGATING,
    VERIFYING,
    RECOVERED,
    RESOLVED,
    POSTMORTEM,
    CLOSED,
    DISMISSED;

    public Set<IncidentState> next() {
        return switch (this) {
            case DETECTED -> Set.of(ACKNOWLEDGED, DISMISSED);
            case ACKNOWLEDGED -> Set.of(MITIGATING, DISMISSED);
            case MITIGATING -> Set.of(VERIFYING);
            case VERIFYING -> Set.of(RECOVERED, MITIGATING);
            case RECOVERED -> Set.of(RESOLVED, MITIGATING);
            case RESOLVED -> Set.of(POSTMORTEM, CLOSED);
            case POSTMORTEM -> Set.of(CLOSED);
            case CLOSED, DISMISSED -> Set.of();
        };
    }

    IncidentState become(IncidentState wanted) {
        if (!next().contains(wanted)) {
            throw new IllegalMove(this, wanted);
        }
        return wanted;
    }

    /** Whether alerts of the same correlation still belong to this incident. */
    public boolean isOpen() {
        return switch (this) {
            case DETECTED, ACKNOWLEDGED, MITIGATING, VERIFYING, RECOVERED -> true;
            case RESOLVED, POSTMORTEM, CLOSED, DISMISSED -> false;
        };
    }
}
