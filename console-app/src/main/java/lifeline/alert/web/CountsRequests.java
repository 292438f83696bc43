package lifeline.alert.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Times what senders deliver under the name by which all other requests are timed. */
@Component
class CountsRequests {

    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    CountsRequests(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Kind(String method, int status) {}

    void count(String method, int status, long nanos) {
        timers.computeIfAbsent(new Kind(method, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        var status = HttpStatus.resolve(kind.status());
        return Timer.builder("http.server.requests")
                .tag("method", kind.method())
                .tag("uri", WebhookDoor.ADDRESS + "/{format}")
                .tag("status", String.valueOf(kind.status()))
                .tag("outcome", status == null ? "UNKNOWN" : status.series().name())
                .tag("exception", "none")
                .tag("error", "none")
                .register(meters);
    }
}
