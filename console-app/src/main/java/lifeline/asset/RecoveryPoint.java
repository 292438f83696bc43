package lifeline.asset;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state to which an asset can perhaps be restored, as it is kept.
 *
 * @param name the teller's own name for it
 * @param consistentAt the moment that its data represents
 * @param parent the teller's name for the point without which this one cannot be restored
 * @param toldAt when it was first told of
 * @param goneAt since when its source, which lists all it has, lists it no longer
 */
public record RecoveryPoint(
        UUID id,
        String asset,
        String source,
        String name,
        @Nullable String copy,
        PointKind kind,
        Instant consistentAt,
        @Nullable Instant completedAt,
        PointLocation location,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String parent,
        Verification verification,
        @Nullable Instant expiresAt,
        PointOutcome outcome,
        Instant toldAt,
        @Nullable Instant goneAt) {

    /** Whether a stream behind it moves it on, so that only the newest one of its source can be restored. */
    public boolean isStream() {
        return kind == PointKind.REPLICA || kind == PointKind.LOG_STREAM || kind == PointKind.WAL;
    }

    RecoveryPoint gone(Instant at) {
        return changed(verification, at);
    }

    RecoveryPoint verified(Verification proven) {
        return changed(proven, goneAt);
    }

    /** The same log, replayed only so far. */
    RecoveryPoint replayedTo(Instant moment) {
        return new RecoveryPoint(
                id,
                asset,
                source,
                name,
                copy,
                kind,
                moment,
                completedAt,
                location,
                size,
                sha256,
                parent,
                verification,
                expiresAt,
                outcome,
                toldAt,
                goneAt);
    }

    private RecoveryPoint changed(Verification proven, @Nullable Instant gone) {
        return new RecoveryPoint(
                id,
                asset,
                source,
                name,
                copy,
                kind,
                consistentAt,
                completedAt,
                location,
                size,
                sha256,
                parent,
                proven,
                expiresAt,
                outcome,
                toldAt,
                gone);
    }
}
