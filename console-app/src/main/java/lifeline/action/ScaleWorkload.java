package lifeline.action;

import java.util.Set;
import lifeline.kernel.BilingualText;
import org.springframework.stereotype.Component;

/** {@code k8s.scale@1}: sets the replicas of a Deployment or StatefulSet to (at least) a number. */
@Component
class ScaleWorkload implements ActionType {

    private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet");
    private static final int MOST = 1_000;

    private final ScalePlans plans;
    private final ClusterCommands cluster;

    ScaleWorkload(ScalePlans plans, ClusterCommands cluster) {
        this.plans = plans;
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return "k8s.scale@1";
    }

    @Override
    public boolean isTemporary() {
        return true;
    }

    @Override
    public Draft draft(ActionRequest request) {
        var arguments = new Arguments(request.arguments());
        var wanted = arguments.integer("replicas", 0, MOST);
        var workload = workload(arguments);
        var live = cluster.read(workload);
        var after = arguments.flag("atLeast") ? Math.max(live.replicas(), wanted) : wanted;
        return plans.draft(workload, live, after, request.guardrails());
    }

    static Workload workload(Arguments arguments) {
        var kind = arguments.text("kind");
        if (!KINDS.contains(kind)) {
            throw new BadArguments("with.kind: Deployment or StatefulSet, not " + kind);
        }
        return new Workload(arguments.text("cluster"), arguments.text("namespace"), kind, arguments.text("name"));
    }

    @Override
    public Outcome apply(Draft draft) {
        return new Outcome.Done(accepted(cluster.scale(draft.target(), draft.before(), draft.after())));
    }

    private static BilingualText accepted(int replicas) {
        return new BilingualText(
                "The cluster accepted %d replicas".formatted(replicas), "集群已接受 %d 个副本".formatted(replicas));
    }

    /** A desired state, not a delta: when the wanted number is there, it happened (or need not any more). */
    @Override
    public Outcome reconcile(Draft draft) {
        var live = cluster.read(draft.target());
        if (live.replicas() == draft.after()) {
            return new Outcome.Done(accepted(live.replicas()));
        }
        return live.replicas() == draft.before()
                ? new Outcome.Refused(new BilingualText(
                        "The live object still has %d replicas: it did not happen".formatted(live.replicas()),
                        "实际对象仍为 %d 个副本：变更未生效".formatted(live.replicas())))
                : new Outcome.Unknown(new BilingualText(
                        "The live object has %d replicas: somebody else changed it".formatted(live.replicas()),
                        "实际对象为 %d 个副本：已被他人修改".formatted(live.replicas())));
    }
}
