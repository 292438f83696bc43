package lifeline.notice;

import java.util.Locale;

/** How far the response is, as the people who are told understand it. */
public enum UpdateStatus {
    INVESTIGATING,
    IDENTIFIED,
    MONITORING,
    RESOLVED;

    /** The word used in JSON, such as {@code investigating}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
