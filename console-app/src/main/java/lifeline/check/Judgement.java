package lifeline.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lifeline.expression.Expression;
import lifeline.expression.ExpressionFailed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns readings into looks. Whatever was not measured is UNKNOWN. */
final class Judgement {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Judgement() {}

    static Look metric(Probe.Metric probe, MetricReadings.Reading reading) {
        return switch (reading) {
            case MetricReadings.Reading.Unavailable unavailable -> Look.unknown(unavailable.reason());
            case MetricReadings.Reading.NoData _ ->
                probe.noDataFails() ? Look.of(false, "no data") : Look.unknown("no data");
            case MetricReadings.Reading.Values values -> values(probe, values.values());
        };
    }

    private static Look values(Probe.Metric probe, List<Double> values) {
        var seen = values.stream().map(Spoken::number).limit(5).collect(Collectors.joining(", "));
        if (values.isEmpty() || values.stream().anyMatch(value -> value.isNaN())) {
            return Look.unknown(values.isEmpty() ? "no data" : seen);
        }
        return Look.of(values.stream().allMatch(value -> probe.comparison().holds(value, probe.wanted())), seen);
    }

    /** Every sample must be good; the words tell the slowest and what was wrong with the first bad one. */
    static Look http(Probe.Http probe, List<HttpReadings.Reading> readings) {
        var slowest = Duration.ZERO;
        for (HttpReadings.Reading reading : readings) {
            if (reading instanceof HttpReadings.Reading.Answer answer) {
                slowest = answer.latency().compareTo(slowest) > 0 ? answer.latency() : slowest;
                var wrong = wrongWith(probe, answer);
                if (wrong != null) {
                    return Look.of(false, wrong);
                }
            } else if (reading instanceof HttpReadings.Reading.Unavailable unavailable) {
                return Look.unknown(unavailable.reason());
            }
        }
        return readings.isEmpty()
                ? Look.unknown("nothing was sent")
                : Look.of(true, "%d/%d, ≤ %d ms".formatted(readings.size(), probe.samples(), slowest.toMillis()));
    }

    private static @Nullable String wrongWith(Probe.Http probe, HttpReadings.Reading.Answer answer) {
        if (!probe.statuses().contains(answer.status())) {
            return "HTTP " + answer.status();
        }
        var slowest = probe.slowest();
        if (slowest != null && answer.latency().compareTo(slowest) > 0) {
            return "%d ms > %d ms".formatted(answer.latency().toMillis(), slowest.toMillis());
        }
        var assertion = probe.assertion();
        return assertion == null ? null : wrongWithBody(assertion, answer.body());
    }

    private static @Nullable String wrongWithBody(String assertion, String body) {
        try {
            Map<String, Object> variables = Map.of("body", JSON.readValue(body, Object.class));
            return Expression.compile(assertion, List.of("body")).holds(variables) ? null : "not true: " + assertion;
        } catch (JacksonException e) {
            return "the answer is not JSON";
        } catch (ExpressionFailed e) {
            return String.valueOf(e.getMessage());
        }
    }

    static Look clusterObject(Probe.ClusterObject probe, ClusterReadings.Reading reading) {
        return switch (reading) {
            case ClusterReadings.Reading.Unavailable unavailable -> Look.unknown(unavailable.reason());
            case ClusterReadings.Reading.Absent _ -> Look.of(false, "no such object");
            case ClusterReadings.Reading.Found found -> assertion(probe.assertion(), found.object());
        };
    }

    private static Look assertion(String assertion, Map<String, Object> object) {
        try {
            var holds = Expression.compile(assertion, List.of("object")).holds(Map.of("object", object));
            return Look.of(holds, status(object));
        } catch (ExpressionFailed e) {
            return Look.unknown(String.valueOf(e.getMessage()));
        }
    }

    private static String status(Map<String, Object> object) {
        var status = object.get("status");
        return status instanceof Map<?, ?> fields
                ? fields.entrySet().stream()
                        .filter(field -> field.getValue() instanceof Number)
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .sorted()
                        .collect(Collectors.joining(" "))
                : "";
    }
}
