package lifeline.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lifeline.asset.Asset;
import lifeline.asset.RecoveryPoint;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What an incident may have lost of an asset, as stored: frozen at the failure, and sure once something is restored. */
@Entity
@Table(name = "data_loss")
class DataLoss extends AbstractAggregateRoot<DataLoss> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    private String asset;

    /** In seconds. */
    private long target;

    @Column(name = "failed_at")
    private Instant failedAt;

    /** Set by recovery for corruption, deletion, intrusion: only points before it are clean. */
    @Column(name = "corrupted_from")
    private @Nullable Instant corruptedFrom;

    @Column(name = "point_id")
    private @Nullable UUID pointId;

    @Column(name = "consistent_at")
    private @Nullable Instant consistentAt;

    /** Whether it was ever told on the timeline. */
    private boolean known;

    @Column(name = "restored_point")
    private @Nullable UUID restoredPoint;

    @Column(name = "restored_from")
    private @Nullable Instant restoredFrom;

    DataLoss(IncidentId incident, Asset asset, Duration target, Instant failedAt) {
        this.id = UUID.randomUUID();
        this.incidentId = incident.value();
        this.asset = asset.id();
        this.target = target.toSeconds();
        this.failedAt = failedAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DataLoss() {}

    /** The moment after which nothing counts as saved. */
    Instant failureAt() {
        return corruptedFrom == null ? failedAt : corruptedFrom;
    }

    /** Impact began earlier or later than known so far. */
    void failed(Instant at) {
        failedAt = at;
    }

    /** Whether the point found at the failure still counts though it went on since: not when its data is corrupt. */
    boolean keeps(RecoveryPoint point) {
        var frozen = consistentAt;
        return corruptedFrom == null
                && point.isStream()
                && point.id().equals(pointId)
                && frozen != null
                && !frozen.isAfter(failureAt());
    }

    /** Whether a stream has caught up with all that there was before the failure: then none of it is lost. */
    boolean wentOn(RecoveryPoint point) {
        return corruptedFrom == null
                && point.isStream()
                && !point.consistentAt().isBefore(failureAt());
    }

    /** The newest clean point at the failure, or none; told when it changes. */
    void measured(Optional<RecoveryPoint> newest, BilingualText title, Instant now) {
        var moment = newest.map(RecoveryPoint::consistentAt)
                .map(at -> at.isAfter(failureAt()) ? failureAt() : at)
                .orElse(null);
        pointId = newest.map(RecoveryPoint::id).orElse(null);
        if (known && Objects.equals(moment, consistentAt)) {
            return;
        }
        known = true;
        consistentAt = moment;
        registerEvent(new DataLossMeasured(
                incident(), title, moment == null ? null : window(moment), Duration.ofSeconds(target), now));
    }

    void corrupted(Instant from, BilingualText title, String reason, Actor by, Instant now) {
        corruptedFrom = from;
        registerEvent(new CorruptionTimed(incident(), title, from, reason, by, now));
    }

    void restored(RecoveryPoint point, BilingualText title, Actor by, Instant now) {
        restoredPoint = point.id();
        restoredFrom = point.consistentAt();
        registerEvent(new RestoredFrom(
                incident(),
                title,
                point.consistentAt(),
                window(point.consistentAt()),
                Duration.ofSeconds(target),
                by,
                now));
    }

    private Duration window(Instant from) {
        var window = Duration.between(from, failureAt());
        return window.isNegative() ? Duration.ZERO : window;
    }

    IncidentId incident() {
        return new IncidentId(incidentId);
    }

    String asset() {
        return asset;
    }

    Optional<UUID> point() {
        return Optional.ofNullable(pointId);
    }

    DataLossReading reading(BilingualText title) {
        return new DataLossReading(
                incident(),
                asset,
                title,
                Duration.ofSeconds(target),
                failureAt(),
                corruptedFrom,
                pointId,
                consistentAt,
                restoredPoint,
                restoredFrom);
    }
}
