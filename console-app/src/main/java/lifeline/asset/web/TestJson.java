package lifeline.asset.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lifeline.asset.RestoreTest;
import org.jspecify.annotations.Nullable;

/** A restore test as programs read it. */
record TestJson(
        UUID id,
        String asset,
        @Nullable UUID point,
        Instant heldAt,
        @Nullable Duration took,
        boolean passed,
        String by,
        String note,
        Instant recordedAt) {

    static TestJson of(RestoreTest test) {
        return new TestJson(
                test.id(),
                test.asset(),
                test.point(),
                test.heldAt(),
                test.took(),
                test.passed(),
                test.by().name(),
                test.note(),
                test.recordedAt());
    }
}
