package lifeline.alert;

/**
 * Whether the source says that the condition holds. Absence from a message says nothing; an alert that the source no
 * longer lists when asked is {@link #STALE}: it may be over, and nobody said so.
 */
public enum AlertStatus {
    FIRING,
    RESOLVED,
    STALE
}
