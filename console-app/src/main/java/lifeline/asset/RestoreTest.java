package lifeline.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A restore that was tried on purpose.
 *
 * @param point the recovery point that was restored, where it is known
 * @param took from the start to the proof, where it was measured
 */
public record RestoreTest(
        UUID id,
        String asset,
        @Nullable UUID point,
        Instant heldAt,
        @Nullable Duration took,
        boolean passed,
        Actor by,
        String note,
        Instant recordedAt) {}
