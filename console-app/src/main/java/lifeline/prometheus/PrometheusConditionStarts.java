package lifeline.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import lifeline.clock.ConditionStarts;
import lifeline.clock.ConditionsUnavailable;
import lifeline.clock.ImpactStart;
import lifeline.clock.StartSource;
import lifeline.kernel.Labels;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Since when a condition holds: the value of {@code ALERTS_FOR_STATE}, which Prometheus keeps for each active alert;
 * failing that, startsAt less the rule's {@code for}.
 */
@Component
class PrometheusConditionStarts implements ConditionStarts {

    private final PrometheusApi api;

    PrometheusConditionStarts(PrometheusApi api) {
        this.api = api;
    }

    @Override
    public Optional<ImpactStart> of(Labels alert, Instant startsAt) {
        var name = alert.find("alertname");
        if (!api.isConfigured() || name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return remembered(alert, name.get()).or(() -> lessFor(alert, name.get(), startsAt));
        } catch (PrometheusUnavailable e) {
            throw new ConditionsUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    /** External labels are added on the way out, so the stored series has a subset of the alert's labels. */
    private Optional<ImpactStart> remembered(Labels alert, String name) {
        var found = new ArrayList<Instant>();
        for (JsonNode series :
                api.query("ALERTS_FOR_STATE{alertname=" + quoted(name) + "}").path("result")) {
            if (alert.containsAll(labels(series.path("metric")))) {
                var seconds = Double.parseDouble(series.path("value").path(1).asString("NaN"));
                found.add(Instant.ofEpochMilli(Math.round(seconds * 1000)));
            }
        }
        return found.stream().min(Instant::compareTo).map(at -> new ImpactStart(at, StartSource.ALERTS_FOR_STATE));
    }

    private static Labels labels(JsonNode metric) {
        var labels = new HashMap<String, String>();
        metric.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        labels.remove("__name__");
        return Labels.of(labels);
    }

    private Optional<ImpactStart> lessFor(Labels alert, String name, Instant startsAt) {
        var waits = new ArrayList<Duration>();
        for (JsonNode group : api.alertingRules().path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                if (rule.path("name").asString("").equals(name) && alert.containsAll(labels(rule.path("labels")))) {
                    waits.add(Duration.ofMillis(Math.round(rule.path("duration").asDouble(0) * 1000)));
                }
            }
        }
        return onlyOne(waits).map(wait -> new ImpactStart(startsAt.minus(wait), StartSource.STARTS_AT_LESS_FOR));
    }

    /** Two rules of one name with different waits leave it open which one fired. */
    private static Optional<Duration> onlyOne(List<Duration> waits) {
        return waits.stream().distinct().count() == 1 ? Optional.of(waits.getFirst()) : Optional.empty();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
