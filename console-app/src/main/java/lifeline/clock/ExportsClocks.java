package lifeline.clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells Prometheus how the RTO clock of each open incident stands. */
@Component
class ExportsClocks {

    private final ResponseClocks clocks;
    private final Incidents incidents;
    private final Clock clock;
    private final MultiGauge remaining;
    private final MultiGauge state;

    ExportsClocks(ResponseClocks clocks, Incidents incidents, Clock clock, MeterRegistry meters) {
        this.clocks = clocks;
        this.incidents = incidents;
        this.clock = clock;
        this.remaining = MultiGauge.builder("incident.rto.remaining")
                .baseUnit("seconds")
                .description("Left of the RTO, while its clock runs; negative once it is missed")
                .register(meters);
        this.state = MultiGauge.builder("incident.rto.state")
                .description("1 for the state that the RTO clock is in")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${lifeline.clock.export:PT5S}")
    void tick() {
        var now = clock.instant();
        var open = incidents.open().stream().collect(Collectors.toMap(IncidentSummary::id, Function.identity()));
        var left = new ArrayList<MultiGauge.Row<?>>();
        var states = new ArrayList<MultiGauge.Row<?>>();
        for (ClockReading reading : clocks.of(open.keySet())) {
            var summary = open.get(reading.incident());
            if (summary == null) {
                continue;
            }
            var tags = Tags.of("incident", summary.key(), "asset", reading.asset());
            states.add(MultiGauge.Row.of(tags.and("state", reading.state(now).name()), 1));
            if (reading.stoppedAt() == null) {
                left.add(MultiGauge.Row.of(tags, reading.clock().left(now).toMillis() / 1000.0));
            }
        }
        remaining.register(left, true);
        state.register(states, true);
    }
}
