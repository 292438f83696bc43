package lifeline.action;

import java.util.UUID;
import lifeline.deadline.Countdown;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;

/** A temporary change as others may see it; its countdown runs until it should be ended one way or the other. */
public record TemporaryChangeView(
        UUID id,
        IncidentId incident,
        BilingualText sentence,
        String owner,
        TemporaryState state,
        String note,
        Countdown countdown) {}
