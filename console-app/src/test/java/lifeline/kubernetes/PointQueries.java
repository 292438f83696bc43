package lifeline.kubernetes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lifeline.asset.CopyPlan;
import lifeline.asset.PointKind;
import lifeline.asset.PointLocation;
import lifeline.asset.PointQuery;
import org.jspecify.annotations.Nullable;

/** What asset files ask of the objects under src/test/kubernetes/objects, at noon of the day that those tell of. */
final class PointQueries {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private PointQueries() {}

    static PointQuery velero(String schedule) {
        return query(
                Map.of("namespace", "velero", "schedule", schedule),
                plan("velero", PointKind.SNAPSHOT, Duration.ofMinutes(12)));
    }

    static PointQuery cloudNativePg(String name) {
        return query(
                Map.of("namespace", "prompt", "name", name),
                plan("base-backup", PointKind.FULL, Duration.ofMinutes(5)),
                plan("wal-archive", PointKind.WAL, null));
    }

    static PointQuery cronJob(String name) {
        return query(
                Map.of("namespace", "prompt", "name", name),
                plan("batch", PointKind.INCREMENTAL, Duration.ofSeconds(30)));
    }

    /** The same, asked of another cluster. */
    static PointQuery in(String cluster, PointQuery query) {
        var settings = new HashMap<>(query.settings());
        settings.put("cluster", cluster);
        return new PointQuery(query.asset(), query.source(), query.copies(), settings, query.now());
    }

    private static PointQuery query(Map<String, String> settings, CopyPlan... copies) {
        var all = new HashMap<>(settings);
        all.put("cluster", "prod-a");
        all.put("location", "offsite");
        return new PointQuery("vector-db", "backups", List.of(copies), all, NOON);
    }

    private static CopyPlan plan(String id, PointKind kind, @Nullable Duration duration) {
        return new CopyPlan(id, kind, null, null, duration, null, null, Set.of(PointLocation.OFFSITE), null);
    }
}
