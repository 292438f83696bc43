package lifeline.asset;

import java.util.Locale;

/** Where a recovery point lies: with the site, or in a place that survives it. */
public enum PointLocation {
    LOCAL,
    OFFSITE;

    /** The word in asset files and metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word of an asset file; throws {@link IllegalArgumentException} for one that it does not know. */
    public static PointLocation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
