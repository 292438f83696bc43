package lifeline.playbook;

/** How a run stands. */
public enum RunState {
    PENDING,
    RUNNING,
    SUCCEEDED,
    ABORTED
}
