package lifeline.action;

/** How an action order stands: planned, taken by one worker, or with an outcome. */
public enum ActionState {
    PLANNED,
    CLAIMED,
    DONE,
    REFUSED,
    UNKNOWN
}
