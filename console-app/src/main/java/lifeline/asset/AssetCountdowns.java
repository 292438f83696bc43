package lifeline.asset;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lifeline.deadline.Countdown;
import lifeline.deadline.Countdowns;
import lifeline.deadline.Crossing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Exposures and the age of restore tests, as the engine that announces crossings sees them. A key holds what it counts
 * from, a recovery point or a test, so that each stretch is announced once.
 */
@Component
class AssetCountdowns implements Countdowns {

    private static final String EXPOSURE = "rpo:";
    private static final String RESTORE = "restore-test:";

    private final Exposures exposures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssetCountdowns(Exposures exposures, ApplicationEventPublisher events, Clock clock) {
        this.exposures = exposures;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<String, Countdown> at(Instant now) {
        var found = new HashMap<String, Countdown>();
        for (Standing standing : exposures.standings(now)) {
            add(standing, found);
        }
        return found;
    }

    private static void add(Standing standing, Map<String, Countdown> found) {
        var asset = standing.asset();
        var exposure = standing.exposure();
        if (asset.rpo() == null) {
            return;
        }
        var latest = exposure.latest();
        if (latest != null && exposure.state() != ExposureState.UNKNOWN) {
            found.put(
                    EXPOSURE + asset.id() + ":" + latest.id(),
                    new Countdown(latest.consistentAt(), asset.rpo(), Countdown.NEARLY_AND_ALL, null));
        }
        var restored = standing.restored();
        if (restored != null) {
            found.put(
                    RESTORE + asset.id() + ":" + restored.getEpochSecond(),
                    new Countdown(restored, ReadsExposure.testEvery(asset), Countdown.NEARLY_AND_ALL, null));
        }
    }

    /** A point that came meanwhile has another key: then there is nothing to tell any more. */
    @Override
    public boolean crossed(Crossing crossing) {
        var parts = crossing.key().split(":", 3);
        var standing = exposures.standings(clock.instant()).stream()
                .filter(one -> one.asset().id().equals(parts[1]))
                .findFirst();
        var now = new HashMap<String, Countdown>();
        standing.ifPresent(one -> add(one, now));
        if (standing.isEmpty() || !crossing.countdown().equals(now.get(crossing.key()))) {
            return false;
        }
        var asset = standing.get().asset();
        events.publishEvent(
                crossing.key().startsWith(EXPOSURE)
                        ? new ExposureCrossed(
                                asset.id(), asset.title(), crossing.mark().isAll(), crossing.at())
                        : new RestoreTestDue(
                                asset.id(), asset.title(), crossing.mark().isAll(), crossing.at()));
        return true;
    }
}
