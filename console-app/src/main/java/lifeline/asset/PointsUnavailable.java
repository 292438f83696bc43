package lifeline.asset;

/** A source could not tell of its points: what is the case is not known, and must not be shown as well. */
public class PointsUnavailable extends RuntimeException {

    public PointsUnavailable(String message) {
        super(message);
    }

    public PointsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
