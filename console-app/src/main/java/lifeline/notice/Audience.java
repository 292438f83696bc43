package lifeline.notice;

import java.util.Locale;

/** Whom an update is for. */
public enum Audience {
    /** The teams that respond or depend on what is down. */
    INTERNAL,
    /** The people who use it. */
    EXTERNAL,
    /** Those who answer for it. They are told when there is something to tell, by no rhythm. */
    EXECUTIVE;

    /** The word used in JSON, such as {@code internal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
