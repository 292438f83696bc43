package lifeline.shell;

/** Content files came into force or were refused; whoever shows what is made of them should look again. */
public record ContentTouched() {}
