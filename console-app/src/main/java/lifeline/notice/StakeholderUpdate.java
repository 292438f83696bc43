package lifeline.notice;

import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;

/** An update as it was told; its text is empty in a language that it was not written in. */
public record StakeholderUpdate(
        UUID id,
        IncidentId incident,
        Audience audience,
        UpdateStatus status,
        BilingualText text,
        String where,
        @Nullable Instant nextDueAt,
        Instant publishedAt,
        Actor by) {}
