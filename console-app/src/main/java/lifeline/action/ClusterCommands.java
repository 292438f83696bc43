package lifeline.action;

/**
 * What an action may ask of a cluster. Implementations answer, or throw {@link ClusterRefused} when the cluster said
 * no, {@link ClusterUnreachable} when it was certainly not reached, and {@link OutcomeUnknown} when a change may have
 * happened.
 */
public interface ClusterCommands {

    LiveScale read(Workload workload);

    /** The workload as it would be; nothing is stored, all admission runs. */
    LiveScale dryRunScale(Workload workload, int replicas);

    /**
     * Compare-and-set: sets the replicas while they are still {@code from}, and answers the number accepted. Returns as
     * soon as the cluster has accepted it.
     */
    int scale(Workload workload, int from, int to);

    /** Whether the console may change the scale of this workload, by the cluster's own answer. */
    boolean mayScale(Workload workload);
}
