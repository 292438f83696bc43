package lifeline.asset;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How often a restore is proven, from where, and how long one takes. */
public record RestoreTestPlan(
        Duration every,
        @Nullable PointLocation from,
        @Nullable Duration takes) {}
