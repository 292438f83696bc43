package lifeline.clock;

/** Where the start of impact was read from, the most trustworthy first (a person may only be overruled by earlier). */
public enum StartSource {
    /** A person said so. */
    PERSON,
    /** Prometheus remembers since when the condition holds (the value of ALERTS_FOR_STATE). */
    ALERTS_FOR_STATE,
    /** The alert's startsAt less the rule's for. */
    STARTS_AT_LESS_FOR,
    /** The alert's startsAt. */
    STARTS_AT,
    /** When the console received it. */
    RECEIPT
}
