package lifeline.action;

import java.util.Map;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;

/** What a step asks for. The caller chooses the id: one id is one change, at most once. */
public record ActionRequest(
        UUID id,
        IncidentId incident,
        UUID run,
        String step,
        String action,
        Map<String, Object> arguments,
        Guardrails guardrails,
        Actor requestedBy) {}
