package lifeline.playbook;

/** What a step is: done by a person, looked at by the console, or a change to the outside world. */
public enum StepType {
    MANUAL,
    CHECK,
    ACTION
}
