package lifeline.shell;

/** A drill was recorded or is due; whoever shows drills should look again. */
public record DrillsTouched() {}
