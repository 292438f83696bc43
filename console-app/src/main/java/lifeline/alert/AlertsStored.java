package lifeline.alert;

import java.time.Instant;

/** A message was stored; alerts may be waiting for their routing. A nudge: the rows say which. */
public record AlertsStored(Instant at) {}
