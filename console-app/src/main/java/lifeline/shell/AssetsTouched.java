package lifeline.shell;

/** What is known of protected assets, or how they stand, changed; whoever shows them should look again. */
public record AssetsTouched() {}
