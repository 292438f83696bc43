package lifeline.asset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a point that is told: a new one, or what is known of it with what is new. Pure. */
final class MergesPoints {

    private MergesPoints() {}

    /** A copy of the strategy that is not named is the only one of that kind, and where it says so the point expires. */
    static RecoveryPoint fresh(Asset asset, PointSource source, String name, FoundPoint told, Instant now) {
        var copy = copy(asset, source, told);
        var consistentAt = micros(told.consistentAt());
        return new RecoveryPoint(
                UUID.randomUUID(),
                asset.id(),
                source.id(),
                name,
                copy.map(CopyPlan::id).orElse(told.copy()),
                told.kind(),
                consistentAt,
                told.completedAt() == null ? null : micros(told.completedAt()),
                told.location(),
                told.size(),
                told.sha256(),
                told.parent(),
                told.verification(),
                told.expiresAt() == null ? kept(copy, consistentAt) : micros(told.expiresAt()),
                told.outcome(),
                micros(now),
                null);
    }

    private static @Nullable Instant kept(Optional<CopyPlan> copy, Instant consistentAt) {
        return copy.map(CopyPlan::keep).map(consistentAt::plus).orElse(null);
    }

    private static Optional<CopyPlan> copy(Asset asset, PointSource source, FoundPoint told) {
        if (told.copy() != null) {
            return asset.copy(told.copy());
        }
        List<CopyPlan> ofKind = asset.copiesOf(source).stream()
                .filter(copy -> copy.kind() == told.kind() && copy.locations().contains(told.location()))
                .toList();
        return ofKind.size() == 1 ? Optional.of(ofKind.getFirst()) : Optional.empty();
    }

    /** As fine as the database keeps it. */
    static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** A teller that is asked knows best: all that it says now counts. */
    static RecoveryPoint replaced(RecoveryPoint known, RecoveryPoint told) {
        return new RecoveryPoint(
                known.id(),
                known.asset(),
                known.source(),
                known.name(),
                told.copy(),
                told.kind(),
                told.consistentAt(),
                told.completedAt(),
                told.location(),
                either(told.size(), known.size()),
                either(told.sha256(), known.sha256()),
                told.parent(),
                proven(known.verification(), told.verification()),
                told.expiresAt(),
                told.outcome(),
                known.toldAt(),
                null);
    }

    /**
     * What was told of a point stays; what becomes of it may be told later: that it is complete, how large it is, what
     * is proven, when it expires. Throws {@link PointConflict}.
     */
    static RecoveryPoint advanced(RecoveryPoint known, RecoveryPoint told, @Nullable Instant expiresAt) {
        noOther(known, told);
        var underWay = known.outcome() == PointOutcome.IN_PROGRESS;
        return new RecoveryPoint(
                known.id(),
                known.asset(),
                known.source(),
                known.name(),
                known.copy(),
                known.kind(),
                known.consistentAt(),
                either(known.completedAt(), told.completedAt()),
                known.location(),
                either(known.size(), told.size()),
                either(known.sha256(), told.sha256()),
                known.parent(),
                proven(known.verification(), told.verification()),
                either(expiresAt, known.expiresAt()),
                underWay ? told.outcome() : known.outcome(),
                known.toldAt(),
                known.goneAt());
    }

    private static void noOther(RecoveryPoint known, RecoveryPoint told) {
        same(known, "kind", known.kind(), told.kind());
        same(known, "consistentAt", known.consistentAt(), told.consistentAt());
        same(known, "location", known.location(), told.location());
        same(known, "copy", known.copy(), told.copy());
        same(known, "parent", known.parent(), told.parent());
        learned(known, "size", known.size(), told.size());
        learned(known, "sha256", known.sha256(), told.sha256());
        learned(known, "completedAt", known.completedAt(), told.completedAt());
        if (known.outcome() != PointOutcome.IN_PROGRESS && told.outcome() != PointOutcome.IN_PROGRESS) {
            same(known, "outcome", known.outcome(), told.outcome());
        }
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static void same(RecoveryPoint known, String what, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            throw new PointConflict(known, what);
        }
    }

    private static void learned(RecoveryPoint known, String what, @Nullable Object before, @Nullable Object now) {
        if (before != null && now != null) {
            same(known, what, before, now);
        }
    }

    /** Nothing that was proven is forgotten, and only a restore makes a failure good. */
    static Verification proven(Verification known, Verification told) {
        if (told == Verification.FAILED || told == Verification.RESTORED) {
            return told;
        }
        return known == Verification.FAILED || known.compareTo(told) > 0 ? known : told;
    }
}
