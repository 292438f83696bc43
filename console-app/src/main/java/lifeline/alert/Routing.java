package lifeline.alert;

/** Where an alert went: not looked at yet, into an incident, to nobody, or aside (a person says so, or it was over
 * before it was first seen). */
public enum Routing {
    PENDING,
    ATTACHED,
    UNMATCHED,
    SET_ASIDE
}
