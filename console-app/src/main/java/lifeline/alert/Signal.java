package lifeline.alert;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;

/** One alert as a message told it. {@code endsAt} is null while it fires. */
public record Signal(
        AlertStatus status,
        String fingerprint,
        Labels labels,
        Map<String, String> annotations,
        Instant startsAt,
        @Nullable Instant endsAt,
        String generatorUrl) {}
