package lifeline.asset;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lifeline.shell.AssetsTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Time alone changes how assets stand: notices it within a second, tells open pages, and keeps the metrics true. */
@Component
class WatchesExposures {

    private final Exposures exposures;
    private final AssetMetrics metrics;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Map<String, Exposure.Reason> before = Map.of();

    WatchesExposures(Exposures exposures, AssetMetrics metrics, ApplicationEventPublisher events, Clock clock) {
        this.exposures = exposures;
        this.metrics = metrics;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lifeline.asset.tick:PT1S}")
    void tick() {
        var standings = exposures.standings(clock.instant());
        metrics.show(standings);
        var now = reasons(standings);
        var changed = !now.equals(before);
        before = now;
        if (changed) {
            events.publishEvent(new AssetsTouched());
        }
    }

    private static Map<String, Exposure.Reason> reasons(List<Standing> standings) {
        return standings.stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.asset().id(), one -> one.exposure().reason()));
    }
}
