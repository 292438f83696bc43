package lifeline.identity;

/** What a signed-in person may do in the console at large; roles inside an incident come on top. */
public enum Permission {
    /** See incidents, alerts, playbooks and postmortems. */
    READ,
    /** Acknowledge, take a role, walk a playbook. */
    RESPOND,
    /** Declare an incident by hand. */
    DECLARE,
    /** Change settings and accounts. */
    ADMINISTER
}
