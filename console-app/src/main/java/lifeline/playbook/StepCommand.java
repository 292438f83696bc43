package lifeline.playbook;

/** What a person may do with a step as it stands. */
public enum StepCommand {
    /** Say that a manual step is done. */
    COMPLETE,
    /** The same, with a note for the timeline. */
    COMPLETE_NOTED,
    /** Start a check. */
    START,
    /** Approve the plan as shown, and apply it. */
    CONFIRM,
    /** Look at the live object again and plan anew. */
    PLAN_AGAIN,
    /** Try a failed step again. */
    RETRY,
    /** After an unknown outcome: look at the live object. */
    LOOK_AGAIN,
    /** Leave the step out, with a reason. */
    SKIP,
    /** Plan the undoing of an action. */
    UNDO
}
