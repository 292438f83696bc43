package lifeline.check;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders checks and tells how they stand. */
@Service
@Transactional
public class Checks {

    private final CheckWatchRepository watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checks(CheckWatchRepository watches, ApplicationEventPublisher events, Clock clock) {
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    /** Stores the order; the looking begins within a moment. Ordering the same id again changes nothing. */
    public void start(CheckOrder order) {
        if (!watches.findByOrderIdOrderByPosition(order.id()).isEmpty()) {
            return;
        }
        var now = clock.instant();
        for (var i = 0; i < order.specs().size(); i++) {
            watches.save(new CheckWatch(order, i, now));
        }
        events.publishEvent(new IncidentTouched(order.incident()));
    }

    /** The checks of one order, in its order; empty when it was never started. */
    @Transactional(readOnly = true)
    public List<CheckResult> progress(UUID orderId) {
        return watches.findByOrderIdOrderByPosition(orderId).stream()
                .map(CheckWatch::result)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<CheckResult> of(IncidentId incident) {
        return watches.findByIncidentIdOrderByStartedAtAscPositionAsc(incident.value()).stream()
                .map(CheckWatch::result)
                .toList();
    }
}
