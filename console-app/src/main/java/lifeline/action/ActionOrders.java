package lifeline.action;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of changes: each step of plan, claim and settle is one short transaction of its own. */
@Component
@Transactional
class ActionOrders {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final BilingualText NOTHING_HEARD = new BilingualText(
            "The console stopped before it heard what came of it; look at the live object", "控制台在得到结果前中断；请核对实际对象");
    private static final BilingualText NONE = BilingualText.same("");

    private final ActionOrderRepository orders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActionOrders(ActionOrderRepository orders, ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ActionOrder> find(UUID id) {
        return orders.findById(id);
    }

    @Transactional(readOnly = true)
    public List<ActionView> of(IncidentId incident) {
        return orders.findByIncidentIdOrderByPlannedAt(incident.value()).stream()
                .map(ActionOrder::view)
                .toList();
    }

    /** Keeps a plan; one that somebody already acts on stays as it is. */
    public void plan(ActionRequest request, Plan plan, Draft draft) {
        var known = orders.findById(request.id());
        if (known.isEmpty()) {
            orders.save(new ActionOrder(request, plan, draft));
        } else if (known.get().mayBePlannedAgain()) {
            known.get().replan(request, plan, draft);
            orders.save(known.get());
        }
        events.publishEvent(new IncidentTouched(request.incident()));
    }

    /** Takes the order for one worker; empty when somebody has, or when the approved digest is not the plan's. */
    public Optional<ActionOrder> claim(UUID id, String approvedDigest, Actor by) {
        var order = orders.findById(id).orElseThrow(() -> new NoSuchAction(id.toString()));
        if (order.state() != ActionState.PLANNED || !order.plan().digest().equals(approvedDigest)) {
            return Optional.empty();
        }
        order.claim(by, clock.instant());
        tell(order, "approved", NONE, by);
        return Optional.of(orders.save(order));
    }

    public void settle(UUID id, Outcome outcome) {
        var order = orders.findById(id).orElseThrow(() -> new NoSuchAction(id.toString()));
        if (order.state() != ActionState.CLAIMED && order.state() != ActionState.UNKNOWN) {
            return;
        }
        order.settle(outcome, clock.instant());
        orders.save(order);
        tell(order, order.state().name().toLowerCase(Locale.ROOT), outcome.words(), Actor.CONSOLE);
    }

    /** A claim without an outcome past its deadline is unknown: whoever held it is gone. */
    @Scheduled(fixedDelayString = "${lifeline.action.sweep:PT5S}")
    public void sweep() {
        orders.findByStateAndClaimedAtLessThan(
                        ActionState.CLAIMED, clock.instant().minus(DEADLINE))
                .forEach(order -> settle(order.request().id(), new Outcome.Unknown(NOTHING_HEARD)));
    }

    private void tell(ActionOrder order, String what, BilingualText outcome, Actor by) {
        var incident = order.request().incident();
        events.publishEvent(new ActionHappened(incident, what, order.plan(), outcome, by, clock.instant()));
    }
}
