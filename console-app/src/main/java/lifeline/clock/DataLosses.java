package lifeline.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lifeline.asset.Assets;
import lifeline.asset.RecoveryPoint;
import lifeline.asset.RecoveryPoints;
import lifeline.incident.Incidents;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What incidents may have lost of their assets, and what recovery says about it. */
@Service
@Transactional
public class DataLosses {

    private final DataLossRepository losses;
    private final MeasuresDataLoss measures;
    private final Assets assets;
    private final RecoveryPoints points;
    private final Incidents incidents;
    private final Clock clock;

    DataLosses(
            DataLossRepository losses,
            MeasuresDataLoss measures,
            Assets assets,
            RecoveryPoints points,
            Incidents incidents,
            Clock clock) {
        this.losses = losses;
        this.measures = measures;
        this.assets = assets;
        this.points = points;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** By asset. */
    @Transactional(readOnly = true)
    public List<DataLossReading> of(Collection<IncidentId> wanted) {
        var ids = wanted.stream().map(IncidentId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : losses.findByIncidentIdInOrderByAsset(ids).stream()
                        .map(one -> one.reading(ResponseClocks.titleOf(assets, one.asset())))
                        .toList();
    }

    /** What the asset can be restored from without what happened since the failure, the newest first. */
    @Transactional(readOnly = true)
    public List<RecoveryPoint> candidates(IncidentId incident, String asset) {
        return points.usableBefore(asset, find(incident, asset).failureAt(), clock.instant());
    }

    /** For recovery: since when data is corrupt, deleted or in wrong hands. Only older points are clean. */
    public void corruptedFrom(IncidentId incident, String asset, Instant from, String reason, Actor by) {
        var now = clock.instant();
        if (from.isAfter(now)) {
            throw new StartInTheFuture();
        }
        var recovery = incidents.inRole(incident, ResponseRole.RECOVERY, by);
        var loss = find(incident, asset);
        loss.corrupted(from, ResponseClocks.titleOf(assets, asset), reason, recovery, now);
        assets.find(asset).ifPresent(known -> measures.measure(loss, known));
        losses.save(loss);
    }

    /** For recovery: this point was restored. Throws {@link NotThisAssetsPoint}. */
    public void restored(IncidentId incident, String asset, UUID point, Actor by) {
        var recovery = incidents.inRole(incident, ResponseRole.RECOVERY, by);
        var loss = find(incident, asset);
        var restored = points.find(point)
                .filter(one -> one.asset().equals(asset))
                .orElseThrow(() -> new NotThisAssetsPoint(asset, point.toString()));
        var known = candidates(incident, asset).stream()
                .filter(one -> one.id().equals(point))
                .findFirst()
                .orElse(restored);
        loss.restored(known, ResponseClocks.titleOf(assets, asset), recovery, clock.instant());
        losses.save(loss);
    }

    private DataLoss find(IncidentId incident, String asset) {
        return losses.findByIncidentIdAndAsset(incident.value(), asset).orElseThrow(() -> new NoDataLoss(asset));
    }
}
