package lifeline.asset;

import java.time.Instant;
import lifeline.kernel.BilingualText;

/** The next restore test of an asset is due before long, or ({@code overdue}) was. */
public record RestoreTestDue(String asset, BilingualText title, boolean overdue, Instant at) {}
