package lifeline.alert;

import java.util.Locale;

/**
 * Why an alert is in its incident.
 *
 * @param detail what matched, who said so, or which incident it came from or hangs on
 */
public record Because(Kind kind, String detail) {

    /** Sorts of reasons; stored by name. */
    public enum Kind {
        /** Its labels matched a trigger of the scenario; the detail says which. */
        MATCHES,
        /** A person declared the incident from it. */
        DECLARED,
        /** A person put it here; the detail says who. */
        BY_HAND,
        /** A person moved it here from another incident. */
        MOVED,
        /** Its own incident was merged into this one. */
        MERGED,
        /** The wider failure that this incident is about explains it; the detail says which trigger matched. */
        INHIBITED;

        /** The last part of a text's key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Because matches(String trigger) {
        return new Because(Kind.MATCHES, trigger);
    }

    String stored() {
        return kind + " " + detail;
    }

    /** What was stored before reasons had a kind was what matched. */
    static Because read(String stored) {
        for (Kind kind : Kind.values()) {
            if (stored.startsWith(kind + " ")) {
                return new Because(kind, stored.substring(kind.name().length() + 1));
            }
        }
        return matches(stored);
    }
}
