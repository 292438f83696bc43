package lifeline.alert;

import lifeline.kernel.IncidentId;

/** An attached alert turns out to have begun earlier than known; its clocks may have to as well. */
public record AlertStartedEarlier(IncidentId incident) {}
