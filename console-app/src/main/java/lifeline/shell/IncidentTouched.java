package lifeline.shell;

import lifeline.kernel.IncidentId;

/** Something about this incident changed; whoever shows it should look again after the commit. */
public record IncidentTouched(IncidentId incidentId) {}
