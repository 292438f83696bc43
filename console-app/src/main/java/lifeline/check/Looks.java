package lifeline.check;

import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Looks at the world once, as a probe says. No transaction is open here. */
@Component
class Looks {

    private final MetricReadings metrics;
    private final HttpReadings http;
    private final ClusterReadings cluster;

    Looks(MetricReadings metrics, HttpReadings http, ClusterReadings cluster) {
        this.metrics = metrics;
        this.http = http;
        this.cluster = cluster;
    }

    Look at(Probe probe) {
        return switch (probe) {
            case Probe.Metric metric -> Judgement.metric(metric, metrics.now(metric.query()));
            case Probe.ClusterObject object -> Judgement.clusterObject(object, cluster.read(object));
            case Probe.Http request -> samples(request);
        };
    }

    /** Stops at the first sample that does not come back: the rest would only take time. */
    private Look samples(Probe.Http request) {
        var readings = new ArrayList<HttpReadings.Reading>();
        for (var i = 0; i < request.samples(); i++) {
            var reading = http.send(request);
            readings.add(reading);
            if (reading instanceof HttpReadings.Reading.Unavailable) {
                break;
            }
        }
        return Judgement.http(request, readings);
    }
}
