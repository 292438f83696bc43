package lifeline.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workload as it is (or as a dry run says it would be): its replicas, who else changes it (an autoscaler as far as
 * the console may see them), and the object as YAML without what the cluster keeps for itself.
 */
public record LiveScale(
        int replicas,
        String uid,
        boolean autoscalersKnown,
        @Nullable String autoscaler,
        List<String> gitOpsOwners,
        String yaml) {}
