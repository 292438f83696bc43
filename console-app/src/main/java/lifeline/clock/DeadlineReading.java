package lifeline.clock;

import lifeline.deadline.Countdown;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;

/** A deadline of an incident by its name, such as {@code statutory-notification}; done where its countdown stopped. */
public record DeadlineReading(IncidentId incident, String name, BilingualText title, Countdown countdown) {}
