package lifeline.alert;

/** Whether the source says that the condition holds. Absence from a message says nothing. */
public enum AlertStatus {
    FIRING,
    RESOLVED
}
