package lifeline.asset;

import java.util.Locale;

/** How a recovery point comes to be, and what it needs beside itself to be restored. */
public enum PointKind {
    FULL,
    INCREMENTAL,
    DIFFERENTIAL,
    SNAPSHOT,
    WAL,
    REPLICA,
    LOG_STREAM;

    /** The word in asset files, such as {@code log-stream}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of an asset file; throws {@link IllegalArgumentException} for one that it does not know. */
    public static PointKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
