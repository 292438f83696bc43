package lifeline.action;

/** The arguments of an action do not fit it; the message names the argument. */
public class BadArguments extends RuntimeException {

    public BadArguments(String message) {
        super(message);
    }
}
