package lifeline.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the time from impact to confirmed recovery went. */
final class Phases {

    /** A phase; {@code to} is null while it lasts. Names are those of the texts {@code postmortem.phase.*}. */
    record Phase(String name, Instant from, @Nullable Instant to) {}

    private final List<Phase> phases = new ArrayList<>();
    private final Instant start;
    private final @Nullable Instant end;

    Phases(Dossier dossier) {
        var moments = dossier.incident().moments();
        this.start = dossier.impactStart();
        this.end = moments.recoveredAt();
        var from = start;
        from = add("detect", from, moments.detectedAt());
        from = add("acknowledge", from, moments.acknowledgedAt());
        from = add("activate", from, moments.activatedAt());
        from = add("mitigate", from, moments.mitigationClaimedAt());
        add("verify", from, moments.recoveredAt());
    }

    private @Nullable Instant add(String name, @Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            phases.add(new Phase(name, from, to));
        }
        return to;
    }

    List<Phase> all() {
        return List.copyOf(phases);
    }

    /** Whole percent of the time to recovery; empty before recovery, and for a phase that is not over. */
    Optional<Long> share(Phase phase) {
        if (end == null || phase.to() == null) {
            return Optional.empty();
        }
        var whole = Duration.between(start, end).toMillis();
        var part = Duration.between(phase.from(), phase.to()).toMillis();
        return whole <= 0 ? Optional.empty() : Optional.of(Math.round(100.0 * part / whole));
    }
}
