package lifeline.check;

/** What a check says. UNKNOWN is a state of its own: nothing was measured, so nothing is proven. */
public enum Verdict {
    NOT_RUN,
    RUNNING,
    PASS,
    FAIL,
    UNKNOWN
}
