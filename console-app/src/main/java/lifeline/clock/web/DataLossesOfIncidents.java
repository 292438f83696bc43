package lifeline.clock.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.clock.DataLossReading;
import lifeline.clock.DataLosses;
import lifeline.incident.IncidentAddition;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What incidents may have lost of their assets, as programs read it. */
@Component
class DataLossesOfIncidents implements IncidentAddition {

    private final DataLosses losses;

    DataLossesOfIncidents(DataLosses losses) {
        this.losses = losses;
    }

    /** The window, and the actual RPO once something was restored, against the target. */
    record LossJson(
            String asset,
            Duration target,
            Instant failureAt,
            @Nullable Instant corruptedFrom,
            @Nullable UUID point,
            @Nullable Instant consistentAt,
            @Nullable Duration window,
            @Nullable UUID restoredPoint,
            @Nullable Duration actual,
            DataLossReading.Verdict verdict) {}

    @Override
    public String name() {
        return "dataLoss";
    }

    @Override
    public Map<IncidentId, List<Object>> of(Collection<IncidentId> incidents) {
        return losses.of(incidents).stream()
                .collect(Collectors.groupingBy(
                        DataLossReading::incident,
                        Collectors.mapping(DataLossesOfIncidents::json, Collectors.<Object>toList())));
    }

    private static LossJson json(DataLossReading reading) {
        return new LossJson(
                reading.asset(),
                reading.target(),
                reading.failureAt(),
                reading.corruptedFrom(),
                reading.point(),
                reading.consistentAt(),
                reading.window().orElse(null),
                reading.restoredPoint(),
                reading.actual().orElse(null),
                reading.verdict());
    }
}
