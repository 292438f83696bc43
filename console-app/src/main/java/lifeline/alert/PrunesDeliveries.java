package lifeline.alert;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets raw messages after a while, a few at a time so that nobody waits; alerts and incidents stay. */
@Component
class PrunesDeliveries {

    private static final int AT_ONCE = 500;

    private final Deliveries deliveries;
    private final IntakeSettings settings;
    private final Clock clock;

    PrunesDeliveries(Deliveries deliveries, IntakeSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${lifeline.intake.prune:PT1M}", fixedDelayString = "${lifeline.intake.prune:PT1M}")
    void sweep() {
        var before = clock.instant().minus(settings.keepRaw());
        var forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = deliveries.forget(before, AT_ONCE);
        }
    }
}
