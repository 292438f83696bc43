package lifeline.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A world that is as healthy as a test says: metrics, objects and answers tell the same story. */
@Primary
@Component
public class FakeReadings implements MetricReadings, ClusterReadings, HttpReadings {

    private volatile int available;
    private volatile boolean reachable = true;

    public void available(int instances) {
        available = instances;
        reachable = true;
    }

    public void unreachable() {
        reachable = false;
    }

    @Override
    public MetricReadings.Reading now(String query) {
        return reachable
                ? new MetricReadings.Reading.Values(List.of((double) available))
                : new MetricReadings.Reading.Unavailable("no answer");
    }

    @Override
    public ClusterReadings.Reading read(Probe.ClusterObject wanted) {
        return reachable
                ? new ClusterReadings.Reading.Found(Map.of("status", Map.of("availableReplicas", available)))
                : new ClusterReadings.Reading.Unavailable("no answer");
    }

    @Override
    public HttpReadings.Reading send(Probe.Http request) {
        if (!reachable) {
            return new HttpReadings.Reading.Unavailable("no answer");
        }
        return available > 0
                ? new HttpReadings.Reading.Answer(200, Duration.ofMillis(5), "{\"prompt\":\"先道歉，再补偿\"}")
                : new HttpReadings.Reading.Answer(503, Duration.ofMillis(5), "{}");
    }
}
