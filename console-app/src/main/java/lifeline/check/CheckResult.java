package lifeline.check;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** How a check stands. {@code passSince} is the start of the unbroken PASS window, if one is open. */
public record CheckResult(
        UUID orderId,
        String checkId,
        BilingualText criterion,
        Gate gate,
        String method,
        Verdict verdict,
        String observed,
        Duration stableFor,
        Duration timeout,
        Instant startedAt,
        @Nullable Instant passSince,
        @Nullable Instant lastLookedAt,
        @Nullable Instant settledAt) {

    public boolean isSettled() {
        return settledAt != null;
    }
}
