package lifeline.check;

import java.time.Duration;
import lifeline.kernel.BilingualText;

/** One check to run: its criterion in words, what it looks at, how long it must hold, how often and how long to look. */
public record CheckSpec(
        String id,
        BilingualText criterion,
        Gate gate,
        Duration stableFor,
        Duration interval,
        Duration timeout,
        Probe probe) {}
