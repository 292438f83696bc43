package lifeline.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;

/** An episode of an alert as others may see it. All instants in UTC; {@code startsAt} is the earliest ever told. */
public record AlertView(
        AlertId id,
        String source,
        String fingerprint,
        AlertStatus status,
        Routing routing,
        Labels labels,
        Map<String, String> annotations,
        String generatorUrl,
        Instant startsAt,
        @Nullable Instant endsAt,
        Instant receivedAt,
        @Nullable IncidentId incident,
        @Nullable Because attachedBecause,
        @Nullable String suggestedScenario) {

    private static final Duration USUAL_SKEW = Duration.ofSeconds(5);
    /** The alert's name, or its labels where it has none: a name is usual, not required. */
    public String name() {
        return nameOf(labels);
    }

    static String nameOf(Labels labels) {
        return labels.find("alertname").orElseGet(() -> labels.values().toString());
    }

    public boolean isFiring() {
        return status == AlertStatus.FIRING;
    }

    /** How far its sender's clock is ahead of ours, beyond what is usual: then the receipt counts as the start. */
    public Optional<Duration> skew() {
        return Optional.of(Duration.between(receivedAt, startsAt)).filter(ahead -> ahead.compareTo(USUAL_SKEW) > 0);
    }
}
