package lifeline.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointOutcome;
import lifeline.asset.PointQuery;
import lifeline.asset.PointsUnavailable;
import lifeline.asset.RecoveryPointSource;
import lifeline.asset.Verification;
import lifeline.check.MetricReadings;
import org.springframework.stereotype.Component;

/**
 * The one value of a query, as the moment in Unix seconds that an asset could be restored to. No value is not "no
 * points": whoever should tell of them is silent.
 */
@Component
class PrometheusRecoveryPoints implements RecoveryPointSource {

    /** How far Prometheus' clock may be ahead of the console's. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final MetricReadings readings;

    PrometheusRecoveryPoints(MetricReadings readings) {
        this.readings = readings;
    }

    @Override
    public String kind() {
        return "promql";
    }

    @Override
    public List<FoundPoint> look(PointQuery query) {
        var copy = query.copy(PointKind.values());
        var at = moment(value(readings.now(query.setting("query"))), query.now());
        return List.of(new FoundPoint(
                query.source() + "@" + at,
                copy.id(),
                copy.kind(),
                at,
                at,
                query.locationOf(copy),
                null,
                null,
                null,
                Verification.NONE,
                null,
                PointOutcome.COMPLETED));
    }

    private static double value(MetricReadings.Reading reading) {
        return switch (reading) {
            case MetricReadings.Reading.Unavailable(String reason) -> throw new PointsUnavailable(reason);
            case MetricReadings.Reading.NoData() -> throw new PointsUnavailable("The query yields no value");
            case MetricReadings.Reading.Values(List<Double> values) -> {
                if (values.size() != 1) {
                    throw new PointsUnavailable("The query yields " + values.size()
                            + " values: which one counts, max() or min() has to say");
                }
                yield values.getFirst();
            }
        };
    }

    /** Zero is how exporters write "never". Milliseconds, or a clock that is ahead, give a moment still to come. */
    private static Instant moment(double seconds, Instant now) {
        if (Double.isNaN(seconds) || seconds <= 0) {
            throw new PointsUnavailable("The query yields " + text(seconds) + ", which is no moment");
        }
        if (seconds > now.plus(SKEW).getEpochSecond()) {
            throw new PointsUnavailable(
                    "The query yields " + text(seconds) + ", a moment still to come; it has to be in Unix seconds");
        }
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.0f", seconds);
    }
}
