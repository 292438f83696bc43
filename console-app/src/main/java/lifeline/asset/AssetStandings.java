package lifeline.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Reads how assets stand. Points are read from the database only when the ledger of their asset has counted up. */
@Component
class AssetStandings {

    private final AssetLedger ledger;
    private final PointRows rows;
    private final SourceRows sources;
    private final RestoreTestRows tests;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AssetStandings(AssetLedger ledger, PointRows rows, SourceRows sources, RestoreTestRows tests) {
        this.ledger = ledger;
        this.rows = rows;
        this.sources = sources;
        this.tests = tests;
    }

    /** Verdicts as of a version of the ledger, from one moment until time itself changes one. */
    private record Known(
            Asset asset,
            long version,
            List<RecoveryPoint> points,
            List<JudgedPoint> judged,
            Instant from,
            Instant until) {

        boolean holds(Asset wanted, long current, Instant now) {
            return asset.equals(wanted) && version == current && !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** A source that posts although the file does not list it. */
    static PointSource unlisted(String id) {
        return new PointSource(id, PointSource.PUSH, List.of(), null, null, Map.of());
    }

    Standing of(Asset asset, Instant now) {
        return all(List.of(asset), now).getFirst();
    }

    List<Standing> all(List<Asset> assets, Instant now) {
        // What is heard is read before the points: a point that comes in between can only be good news too early.
        var heard = sources.all();
        var restored = tests.lastPassed();
        var versions = ledger.versions();
        return assets.stream()
                .map(asset -> new Standing(
                        asset,
                        now,
                        points(asset, versions.getOrDefault(asset.id(), -1L), now),
                        telemetry(asset, heard),
                        restored.get(asset.id())))
                .toList();
    }

    private List<JudgedPoint> points(Asset asset, long version, Instant now) {
        var before = known.get(asset.id());
        if (before != null && before.holds(asset, version, now)) {
            return before.judged();
        }
        var points = before != null && before.version() == version ? before.points() : rows.of(asset.id());
        var judged = JudgesPoints.judge(asset, points, now);
        known.put(asset.id(), new Known(asset, version, points, judged, now, JudgesPoints.standsUntil(points, now)));
        return judged;
    }

    private static List<Telemetry> telemetry(Asset asset, Map<SourceRows.Key, SourceRows.State> heard) {
        var tellers = new ArrayList<>(asset.sources());
        heard.keySet().stream()
                .filter(key -> key.asset().equals(asset.id())
                        && asset.source(key.source()).isEmpty())
                .filter(key -> key.source().equals(PointSource.PUSH))
                .forEach(key -> tellers.add(unlisted(key.source())));
        return tellers.stream()
                .map(source -> {
                    var state = heard.get(new SourceRows.Key(asset.id(), source.id()));
                    return new Telemetry(
                            source,
                            Telemetry.within(asset, source),
                            state == null ? null : state.answeredAt(),
                            state == null ? null : state.failedAt(),
                            state == null ? null : state.failure());
                })
                .toList();
    }
}
