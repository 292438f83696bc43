package lifeline.alert;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lifeline.kernel.IncidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes messages in: stores them and what they change, then tells the rest of the house. */
@Service
public class AlertIntake {

    private final GathersMessages gathers;
    private final StoresMessages stores;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertIntake(
            GathersMessages gathers,
            StoresMessages stores,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.gathers = gathers;
        this.stores = stores;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores the message and returns after the commit. Receiving a message twice, or two replicas receiving it at once,
     * changes nothing the second time.
     */
    public Receipt receive(Delivery delivery) {
        var stored = gathers.store(delivery);
        if (delivery.truncated() > 0) {
            events.publishEvent(new AlertsCutOff(delivery.source()));
        }
        Set<IncidentId> incidents = new LinkedHashSet<>(stored.incidents());
        if (stored.isAwaitingRouting()) {
            // Alerts of a scenario are routed before the answer, so that it can name their incident.
            events.publishEvent(new AlertsStored(clock.instant()));
            incidents.addAll(transaction.execute(_ -> stores.incidentsOf(delivery)));
        }
        return new Receipt(delivery.signals().size(), stored.opened(), stored.changed(), List.copyOf(incidents));
    }

    /** What a message changed: {@code repeated} is the rest. */
    public record Receipt(int received, int opened, int changed, List<IncidentId> incidents) {

        public int repeated() {
            return Math.max(0, received - opened - changed);
        }
    }
}
