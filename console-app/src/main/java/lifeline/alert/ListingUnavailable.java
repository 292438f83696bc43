package lifeline.alert;

import org.jspecify.annotations.Nullable;

/** The sender does not say what fires; nothing follows from that. */
public class ListingUnavailable extends RuntimeException {

    public ListingUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
