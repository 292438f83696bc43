package lifeline.check;

/** What a check holds back: recovery (and the RTO clock), closure, or nothing. */
public enum Gate {
    RECOVERY,
    CLOSURE,
    INFO
}
