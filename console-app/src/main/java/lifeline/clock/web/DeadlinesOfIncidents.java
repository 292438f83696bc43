package lifeline.clock.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lifeline.clock.DeadlineReading;
import lifeline.clock.IncidentDeadlines;
import lifeline.deadline.ClockState;
import lifeline.incident.IncidentAddition;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deadlines of incidents, as programs read them. */
@Component
class DeadlinesOfIncidents implements IncidentAddition {

    private final IncidentDeadlines deadlines;
    private final Clock clock;

    DeadlinesOfIncidents(IncidentDeadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A deadline, and how it stands now. */
    record DeadlineJson(
            String name,
            BilingualText title,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant doneAt,
            ClockState state) {}

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Map<IncidentId, List<Object>> of(Collection<IncidentId> incidents) {
        var now = clock.instant();
        return deadlines.of(incidents).stream()
                .collect(Collectors.groupingBy(
                        DeadlineReading::incident,
                        Collectors.mapping(reading -> json(reading, now), Collectors.<Object>toList())));
    }

    private static DeadlineJson json(DeadlineReading reading, Instant now) {
        var countdown = reading.countdown();
        return new DeadlineJson(
                reading.name(),
                reading.title(),
                countdown.startedAt(),
                countdown.dueAt(),
                countdown.stoppedAt(),
                countdown.state(now));
    }
}
