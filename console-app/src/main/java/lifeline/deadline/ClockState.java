package lifeline.deadline;

/** How a response clock stands. */
public enum ClockState {
    RUNNING,
    AT_RISK,
    BREACHED,
    STOPPED_MET,
    STOPPED_MISSED;
}
