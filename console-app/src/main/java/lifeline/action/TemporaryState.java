package lifeline.action;

/** What became of a temporary change. */
public enum TemporaryState {
    OPEN,
    /** It is in the baseline now, such as Git: it stays. */
    COMMITTED,
    /** It was taken back. */
    REVERTED
}
