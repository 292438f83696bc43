package lifeline.drill;

import java.time.Instant;

/** What a person says of a drill that was held (UTC). */
public record NewDrill(String scenario, Drill.Kind kind, boolean passed, Instant heldAt, String note) {}
