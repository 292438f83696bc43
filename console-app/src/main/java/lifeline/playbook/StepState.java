package lifeline.playbook;

/** How a step of a run stands. */
public enum StepState {
    PENDING,
    READY,
    WAITING_APPROVAL,
    RUNNING,
    VERIFYING,
    SUCCEEDED,
    FAILED,
    UNKNOWN,
    COMPENSATED,
    SKIPPED;

    /** Whether the run goes on past it. */
    public boolean isPast() {
        return this == SUCCEEDED || this == SKIPPED;
    }
}
