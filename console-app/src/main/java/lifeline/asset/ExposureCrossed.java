package lifeline.asset;

import java.time.Instant;
import lifeline.kernel.BilingualText;

/** What would be lost of an asset came close to what may be, or ({@code breached}) passed it. */
public record ExposureCrossed(String asset, BilingualText title, boolean breached, Instant at) {}
