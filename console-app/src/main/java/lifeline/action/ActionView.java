package lifeline.action;

import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** An action order as others may see it. */
public record ActionView(
        UUID id,
        UUID run,
        String step,
        Plan plan,
        ActionState state,
        @Nullable String approvedBy,
        @Nullable Instant settledAt,
        @Nullable BilingualText outcome) {}
