package lifeline.action;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import lifeline.kernel.BilingualText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code k8s.restore-scale@1}: undoes a scale, by compare-and-set: only while the live number is still the one that
 * the console wrote.
 */
@Component
class RestoreScale implements ActionType {

    private final ScalePlans plans;
    private final ClusterCommands cluster;
    private final ObjectProvider<ActionOrders> orders;
    private final ScaleWorkload scale;

    RestoreScale(ScalePlans plans, ClusterCommands cluster, ObjectProvider<ActionOrders> orders, ScaleWorkload scale) {
        this.plans = plans;
        this.cluster = cluster;
        this.orders = orders;
        this.scale = scale;
    }

    @Override
    public String name() {
        return "k8s.restore-scale@1";
    }

    @Override
    public Optional<UUID> undoes(ActionRequest request) {
        return Optional.of(UUID.fromString(new Arguments(request.arguments()).text("of")));
    }

    @Override
    public Draft draft(ActionRequest request) {
        var undone = snapshot(new Arguments(request.arguments()).text("of"));
        var live = cluster.read(undone.target());
        var draft = plans.draft(undone.target(), live, undone.before(), request.guardrails());
        if (live.replicas() == undone.after()) {
            return draft;
        }
        var blockers = new ArrayList<>(draft.blockers());
        blockers.add(new BilingualText(
                "It has %d replicas now, not the %d that were set: somebody else changed it"
                        .formatted(live.replicas(), undone.after()),
                "当前为 %d 个副本，而非之前设置的 %d 个：已被他人修改".formatted(live.replicas(), undone.after())));
        return new Draft(
                draft.target(), draft.before(), draft.after(), draft.uid(), draft.diff(), draft.hazards(), blockers);
    }

    private Draft snapshot(String order) {
        return orders.getObject()
                .find(UUID.fromString(order))
                .orElseThrow(() -> new NoSuchAction(order))
                .snapshot();
    }

    @Override
    public Outcome apply(Draft draft) {
        return scale.apply(draft);
    }

    @Override
    public Outcome reconcile(Draft draft) {
        return scale.reconcile(draft);
    }
}
