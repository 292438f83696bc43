package lifeline.shell;

/** Alerts were stored or changed; whoever shows them should look again after the commit. */
public record AlertsTouched() {}
