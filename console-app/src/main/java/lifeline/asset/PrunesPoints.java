package lifeline.asset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets points long after they were of use, and of where streams have been keeps one in each hour. */
@Component
class PrunesPoints {

    private static final Duration EACH_MOMENT = Duration.ofHours(2);
    private static final Duration EACH_HOUR = Duration.ofDays(14);

    private final Assets assets;
    private final PointRows rows;
    private final AssetLedger ledger;
    private final TransactionTemplate transaction;
    private final AssetSettings settings;
    private final Clock clock;

    PrunesPoints(
            Assets assets,
            PointRows rows,
            AssetLedger ledger,
            TransactionTemplate transaction,
            AssetSettings settings,
            Clock clock) {
        this.assets = assets;
        this.rows = rows;
        this.ledger = ledger;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${lifeline.asset.prune:PT10M}", fixedDelayString = "${lifeline.asset.prune:PT10M}")
    void sweep() {
        var now = clock.instant();
        for (Asset asset : assets.all()) {
            var superfluous = superfluous(rows.of(asset.id()), now, settings.forgetAfter());
            if (!superfluous.isEmpty()) {
                transaction.executeWithoutResult(_ -> {
                    ledger.lock(asset.id());
                    superfluous.forEach(point -> rows.delete(point.id()));
                    ledger.changed(asset.id());
                });
            }
        }
    }

    /** Pure: what may go of these points. */
    static List<RecoveryPoint> superfluous(List<RecoveryPoint> points, Instant now, Duration forgetAfter) {
        var hours = new HashSet<List<Object>>();
        return points.stream()
                .sorted((left, right) -> right.consistentAt().compareTo(left.consistentAt()))
                .filter(point ->
                        isLongOver(point, now.minus(forgetAfter)) || (point.isStream() && !isKept(point, now, hours)))
                .toList();
    }

    private static boolean isLongOver(RecoveryPoint point, Instant before) {
        var over = point.expiresAt() == null ? point.goneAt() : point.expiresAt();
        if (over == null && point.outcome() != PointOutcome.COMPLETED) {
            over = point.toldAt();
        }
        return over != null && over.isBefore(before);
    }

    /** The newest of a stream in any case; asked of the newest first. */
    private static boolean isKept(RecoveryPoint point, Instant now, Set<List<Object>> seen) {
        var stream = List.<Object>of(point.source(), String.valueOf(point.copy()), point.location());
        var newest = seen.add(stream);
        var hour = seen.add(List.of(stream, point.consistentAt().getEpochSecond() / 3600));
        return newest
                || point.verification() == Verification.RESTORED
                || !point.consistentAt().isBefore(now.minus(EACH_MOMENT))
                || (hour && !point.consistentAt().isBefore(now.minus(EACH_HOUR)));
    }
}
