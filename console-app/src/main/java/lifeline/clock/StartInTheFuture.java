package lifeline.clock;

/** Impact cannot have begun later than now. */
public class StartInTheFuture extends RuntimeException {

    public StartInTheFuture() {
        super("Impact cannot begin in the future");
    }
}
