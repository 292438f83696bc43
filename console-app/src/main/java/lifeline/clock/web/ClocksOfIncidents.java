package lifeline.clock.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lifeline.clock.ClockReading;
import lifeline.clock.ResponseClocks;
import lifeline.clock.StartSource;
import lifeline.deadline.ClockState;
import lifeline.incident.IncidentAddition;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of incidents, as programs read them. */
@Component
class ClocksOfIncidents implements IncidentAddition {

    private static final String KIND = "RTO";

    private final ResponseClocks clocks;
    private final Clock clock;

    ClocksOfIncidents(ResponseClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A clock, and how it stands now. */
    record ClockJson(
            String kind,
            String asset,
            Instant startedAt,
            StartSource startSource,
            Duration target,
            @Nullable Instant stoppedAt,
            ClockState state) {}

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public Map<IncidentId, List<Object>> of(Collection<IncidentId> incidents) {
        var now = clock.instant();
        return clocks.of(incidents).stream()
                .collect(Collectors.groupingBy(
                        ClockReading::incident,
                        Collectors.mapping(reading -> json(reading, now), Collectors.<Object>toList())));
    }

    private static ClockJson json(ClockReading reading, Instant now) {
        return new ClockJson(
                KIND,
                reading.asset(),
                reading.startedAt(),
                reading.startSource(),
                reading.target(),
                reading.stoppedAt(),
                reading.state(now));
    }
}
