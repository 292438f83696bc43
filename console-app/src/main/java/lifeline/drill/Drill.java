package lifeline.drill;

import java.time.Instant;
import java.util.UUID;

/** An exercise that was held (instants in UTC), as somebody recorded it. */
public record Drill(
        UUID id, String scenario, Kind kind, boolean passed, Instant heldAt, String note, String recordedBy) {

    /** What was exercised, the least first. */
    public enum Kind {
        /** Talked through; nothing was written anywhere. */
        TABLETOP,
        /** Every action planned against production, none made. */
        DRY_RUN,
        /** Walked through for real in a place made for it. */
        FUNCTIONAL,
        /** In production, with a bounded fault. */
        LIVE
    }
}
