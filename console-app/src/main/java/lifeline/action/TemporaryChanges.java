package lifeline.action;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The changes of incidents that differ from the baseline and have an owner and an end. */
@Service
@Transactional
public class TemporaryChanges {

    private final TemporaryChangeRepository changes;
    private final ActionOrderRepository orders;
    private final List<ActionType> types;
    private final ActionSettings settings;
    private final Clock clock;

    TemporaryChanges(
            TemporaryChangeRepository changes,
            ActionOrderRepository orders,
            List<ActionType> types,
            ActionSettings settings,
            Clock clock) {
        this.changes = changes;
        this.orders = orders;
        this.types = types;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the transaction that settles the order: no change is made without somebody who has to end it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ActionHappened happened) {
        var plan = happened.plan();
        if (!happened.what().equals("done") || plan.noChange()) {
            return;
        }
        var order = orders.findById(plan.orderId()).orElseThrow(() -> new NoSuchAction(plan.action()));
        for (ActionType type : types) {
            if (type.name().equals(plan.action())) {
                type.undoes(order.request()).flatMap(changes::findById).ifPresent(undone -> {
                    undone.end(TemporaryState.REVERTED, "", happened.actor(), clock.instant());
                    changes.save(undone);
                });
                if (type.isTemporary()) {
                    changes.save(new TemporaryChange(
                            happened.incidentId(), plan, settings.temporaryFor(), order.owner(), clock.instant()));
                }
            }
        }
    }

    /** The first made first. */
    @Transactional(readOnly = true)
    public List<TemporaryChangeView> of(IncidentId incident) {
        return changes.findByIncidentIdOrderByMadeAt(incident.value()).stream()
                .map(TemporaryChange::view)
                .toList();
    }

    /** It is in the baseline now, or was taken back by other means. Throws {@link NoSuchAction}. */
    public void end(UUID change, TemporaryState how, String note, Actor by) {
        var found = changes.findById(change).orElseThrow(() -> new NoSuchAction(change.toString()));
        found.end(how, note, by, clock.instant());
        changes.save(found);
    }
}
