package lifeline.asset;

/** How the making of a recovery point went. */
public enum PointOutcome {
    IN_PROGRESS,
    COMPLETED,
    /** It ended with parts missing; not to be relied on. */
    PARTIAL,
    FAILED
}
