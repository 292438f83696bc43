package lifeline.notice;

import java.time.Instant;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** An update as it would be told, and when it says that the next one comes; null where it is the last or has none. */
public record Draft(BilingualText text, @Nullable Instant nextDueAt) {}
