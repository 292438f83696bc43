package lifeline.check;

import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.IncidentId;

/** Every check of an order has its verdict. A nudge: the rows say which. */
public record ChecksSettled(UUID orderId, IncidentId incident, Instant at) {}
