package lifeline.notice;

import java.time.Instant;
import java.util.List;
import lifeline.clock.ClockReading;
import lifeline.incident.IncidentSummary;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** What an update tells, as it stood at {@code asOf}; {@code next} is null where no other follows. */
record UpdateFacts(
        IncidentSummary incident,
        Audience audience,
        UpdateStatus status,
        List<BilingualText> affected,
        List<ClockReading> clocks,
        List<BilingualText> changes,
        Instant asOf,
        @Nullable Instant next) {

    Instant impactStart() {
        return WritesUpdates.impactStart(incident, clocks);
    }
}
