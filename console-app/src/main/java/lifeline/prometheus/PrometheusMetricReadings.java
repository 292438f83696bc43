package lifeline.prometheus;

import java.util.ArrayList;
import lifeline.check.MetricReadings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the present value of a PromQL query. */
@Component
class PrometheusMetricReadings implements MetricReadings {

    private final PrometheusApi api;

    PrometheusMetricReadings(PrometheusApi api) {
        this.api = api;
    }

    @Override
    public Reading now(String query) {
        try {
            return reading(api.query(query));
        } catch (PrometheusUnavailable e) {
            return new Reading.Unavailable(String.valueOf(e.getMessage()));
        }
    }

    private static Reading reading(JsonNode data) {
        var values = new ArrayList<Double>();
        switch (data.path("resultType").asString("")) {
            case "scalar" -> values.add(number(data.path("result").path(1)));
            case "vector" ->
                data.path("result")
                        .forEach(
                                series -> values.add(number(series.path("value").path(1))));
            default -> {
                return new Reading.Unavailable("the query must yield an instant vector or a scalar");
            }
        }
        return values.isEmpty() ? new Reading.NoData() : new Reading.Values(values);
    }

    /** Prometheus writes numbers as text, with NaN and +Inf. */
    private static double number(JsonNode text) {
        return switch (text.asString("NaN")) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            case String written -> Double.parseDouble(written);
        };
    }
}
