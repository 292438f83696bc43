package lifeline.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Plans changes to the outside world and makes each at most once. No transaction is open while it talks outside. */
@Service
public class Actions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, ActionType> types;
    private final ActionOrders orders;
    private final Clock clock;

    Actions(List<ActionType> types, ActionOrders orders, Clock clock) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(ActionType::name, Function.identity()));
        this.orders = orders;
        this.clock = clock;
    }

    /** The names of the actions there are, such as {@code k8s.scale@1}. */
    public Set<String> names() {
        return types.keySet();
    }

    public Optional<ActionView> find(UUID order) {
        return orders.find(order).map(ActionOrder::view);
    }

    public List<ActionView> of(IncidentId incident) {
        return orders.of(incident);
    }

    /**
     * Looks at the live object, asks the cluster for a dry run, and keeps the plan. Throws {@link ClusterRefused} or
     * {@link ClusterUnreachable} when the cluster cannot be asked, {@link BadArguments} when the request does not fit.
     */
    public Plan plan(ActionRequest request) {
        var draft = type(request.action()).draft(request);
        var plan = new Plan(
                request.id(),
                request.action(),
                draft.target().toString(),
                sentence(draft),
                draft.diff(),
                draft.hazards(),
                draft.blockers(),
                draft.noChange(),
                kubectl(draft),
                digest(request, draft),
                clock.instant());
        orders.plan(request, plan, draft);
        return plan;
    }

    /** Claim, act, settle. Empty when somebody already took this order, or the approved plan is no longer the plan. */
    public Optional<Outcome> perform(UUID id, String approvedDigest, Actor approvedBy) {
        return orders.claim(id, approvedDigest, approvedBy).map(order -> {
            var outcome = attempt(order);
            orders.settle(id, outcome);
            return outcome;
        });
    }

    /** After an unknown outcome: looks at the live object and settles what it shows. */
    public Outcome reconcile(UUID id) {
        var order = orders.find(id).orElseThrow(() -> new NoSuchAction(id.toString()));
        var outcome = type(order.request().action()).reconcile(order.snapshot());
        orders.settle(id, outcome);
        return outcome;
    }

    private Outcome attempt(ActionOrder order) {
        var request = order.request();
        var type = type(request.action());
        try {
            var live = type.draft(request);
            if (!digest(request, live).equals(order.plan().digest())) {
                return new Outcome.Refused(new BilingualText(
                        "The live object changed after the plan was approved; plan again", "方案确认后对象已被修改；请重新生成方案"));
            }
            if (!live.blockers().isEmpty()) {
                return new Outcome.Refused(live.blockers().getFirst());
            }
            if (live.noChange()) {
                return new Outcome.Done(new BilingualText("Nothing to change", "无需变更"));
            }
            return type.apply(live);
        } catch (ClusterRefused | ClusterUnreachable e) {
            return new Outcome.Refused(BilingualText.same(String.valueOf(e.getMessage())));
        } catch (OutcomeUnknown e) {
            return new Outcome.Unknown(BilingualText.same(String.valueOf(e.getMessage())));
        }
    }

    private ActionType type(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new NoSuchAction(name);
        }
        return type;
    }

    private static BilingualText sentence(Draft draft) {
        var target = draft.target();
        if (draft.noChange()) {
            return new BilingualText(
                    "%s %s in %s already has %d replicas: nothing to change"
                            .formatted(target.kind(), target.name(), target.namespace(), draft.before()),
                    "%s 中的 %s %s 已有 %d 个副本：无需变更"
                            .formatted(target.namespace(), target.kind(), target.name(), draft.before()));
        }
        return new BilingualText(
                "Scale %s %s in %s on %s from %d to %d replicas"
                        .formatted(
                                target.kind(),
                                target.name(),
                                target.namespace(),
                                target.cluster(),
                                draft.before(),
                                draft.after()),
                "将集群 %s 命名空间 %s 中 %s %s 的副本数从 %d 调整为 %d"
                        .formatted(
                                target.cluster(),
                                target.namespace(),
                                target.kind(),
                                target.name(),
                                draft.before(),
                                draft.after()));
    }

    private static String kubectl(Draft draft) {
        var target = draft.target();
        return "kubectl --context %s -n %s scale %s/%s --replicas=%d"
                .formatted(
                        target.cluster(),
                        target.namespace(),
                        target.kind().toLowerCase(Locale.ROOT),
                        target.name(),
                        draft.after());
    }

    /**
     * SHA-256 over what is approved: the request and what would change of which object. Its status may go on changing
     * meanwhile (a crash-looping workload never stands still), so the resource version is not part of it.
     */
    private static String digest(ActionRequest request, Draft draft) {
        var canonical = JSON.writeValueAsString(List.of(
                request.id(),
                request.action(),
                new TreeMap<>(request.arguments()),
                draft.target(),
                draft.uid(),
                draft.before(),
                draft.after(),
                draft.diff(),
                draft.hazards(),
                draft.blockers()));
        try {
            var bytes = canonical.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
