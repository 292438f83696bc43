package lifeline.check;

import java.util.List;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;

/** Checks to run together. The caller chooses the id, so that ordering twice runs them once. */
public record CheckOrder(UUID id, IncidentId incident, Actor actor, List<CheckSpec> specs) {}
