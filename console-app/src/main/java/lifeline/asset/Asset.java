package lifeline.asset;

import java.time.Duration;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** A protected capability or data set; {@code rto} and {@code rpo} are how long it may be away, how much may be lost. */
public record Asset(
        String id,
        BilingualText title,
        String service,
        int tier,
        Duration rto,
        @Nullable Duration rpo) {}
