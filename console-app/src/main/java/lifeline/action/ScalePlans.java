package lifeline.action;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import lifeline.kernel.BilingualText;
import org.springframework.stereotype.Component;

/** Plans a change of replicas: preflight, server-side dry run, diff, hazards, and what forbids it. */
@Component
class ScalePlans {

    private static final int CONTEXT_LINES = 3;

    private final ClusterCommands cluster;

    ScalePlans(ClusterCommands cluster) {
        this.cluster = cluster;
    }

    Draft draft(Workload target, LiveScale live, int after, Guardrails guardrails) {
        var blockers = blockers(target, live, after, guardrails);
        var diff = "";
        try {
            if (after != live.replicas()) {
                diff = diff(live.yaml(), cluster.dryRunScale(target, after).yaml());
            }
        } catch (ClusterRefused e) {
            blockers.add(new BilingualText(
                    "The cluster refuses the dry run: " + e.getMessage(), "集群拒绝试运行：" + e.getMessage()));
        }
        return new Draft(target, live.replicas(), after, live.uid(), diff, hazards(live, after), blockers);
    }

    private List<BilingualText> blockers(Workload target, LiveScale live, int after, Guardrails guardrails) {
        var blockers = new ArrayList<BilingualText>();
        if (!guardrails.namespaces().contains(target.namespace())) {
            blockers.add(new BilingualText(
                    "The playbook does not allow the namespace " + target.namespace(),
                    "预案不允许命名空间 " + target.namespace()));
        }
        if (after > guardrails.maxReplicas()) {
            blockers.add(new BilingualText(
                    "%d replicas are more than the %d allowed".formatted(after, guardrails.maxReplicas()),
                    "%d 个副本超过允许的 %d 个".formatted(after, guardrails.maxReplicas())));
        }
        if (Math.abs(after - live.replicas()) > guardrails.maxReplicaDelta()) {
            blockers.add(new BilingualText(
                    "A change by %d replicas is more than the %d allowed at once"
                            .formatted(Math.abs(after - live.replicas()), guardrails.maxReplicaDelta()),
                    "一次变更 %d 个副本超过允许的 %d 个"
                            .formatted(Math.abs(after - live.replicas()), guardrails.maxReplicaDelta())));
        }
        if (!cluster.mayScale(target)) {
            blockers.add(new BilingualText(
                    "The console's account may not patch the scale of " + target.kind() + " in " + target.namespace(),
                    "控制台账号无权修改 " + target.namespace() + " 中 " + target.kind() + " 的副本数"));
        }
        return blockers;
    }

    private static List<BilingualText> hazards(LiveScale live, int after) {
        var hazards = new ArrayList<BilingualText>();
        var autoscaler = live.autoscaler();
        if (autoscaler != null) {
            hazards.add(new BilingualText(
                    "The autoscaler " + autoscaler + " owns the replica count and may undo this within 15 s;"
                            + " raise its minimum instead",
                    "自动扩缩容 " + autoscaler + " 管理副本数，可能在 15 秒内撤销此变更；建议改为提高其最小副本数"));
        }
        if (!live.autoscalersKnown()) {
            hazards.add(new BilingualText(
                    "The console may not list autoscalers here; one may own the replica count and undo this",
                    "控制台无权查看此处的自动扩缩容；副本数可能被其管理并撤销此变更"));
        }
        for (String owner : live.gitOpsOwners()) {
            hazards.add(new BilingualText(
                    owner + " keeps this object as Git says and may undo the change; suspend it, and commit the change",
                    owner + " 会按 Git 同步此对象，可能撤销变更；请先暂停同步并将变更提交到 Git"));
        }
        if (after < live.replicas()) {
            hazards.add(new BilingualText(
                    "This takes %d replicas away".formatted(live.replicas() - after),
                    "此操作将减少 %d 个副本".formatted(live.replicas() - after)));
        }
        return hazards;
    }

    static String diff(String before, String after) {
        var old = before.lines().toList();
        var patch = DiffUtils.diff(old, after.lines().toList());
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff("live", "dry-run", old, patch, CONTEXT_LINES));
    }
}
