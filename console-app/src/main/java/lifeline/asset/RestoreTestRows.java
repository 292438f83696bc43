package lifeline.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lifeline.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes restore tests. */
@Component
class RestoreTestRows {

    private final JdbcClient database;

    RestoreTestRows(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    List<RestoreTest> of(String asset, int most) {
        return database.sql("""
                        select * from restore_test where asset = ?
                         order by held_at desc, recorded_at desc fetch first ? rows only""")
                .params(asset, most)
                .query((row, _) -> read(row))
                .list();
    }

    List<RestoreTest> heldAt(String asset, Instant moment) {
        return database.sql("select * from restore_test where asset = ? and held_at = ?")
                .params(asset, PointRows.utc(moment))
                .query((row, _) -> read(row))
                .list();
    }

    /** When each asset was last restored with success, and when it was last tried. */
    Map<String, Instant> lastPassed() {
        var last = new HashMap<String, Instant>();
        database.sql("select asset, max(held_at) as held_at from restore_test where passed = true group by asset")
                .query(row -> {
                    last.put(row.getString("asset"), PointRows.moment(row, "held_at"));
                });
        return last;
    }

    void insert(RestoreTest test) {
        database.sql("""
                        insert into restore_test (id, asset, point_id, held_at, took, passed, by_kind, by_name, note,
                            recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(test.id())
                .param(test.asset())
                .param(test.point())
                .param(PointRows.utc(test.heldAt()))
                .param(test.took() == null ? null : test.took().toSeconds())
                .param(test.passed())
                .param(test.by().kind().name())
                .param(test.by().name())
                .param(test.note())
                .param(PointRows.utc(test.recordedAt()))
                .update();
    }

    private static RestoreTest read(ResultSet row) throws SQLException {
        var took = row.getObject("took", Long.class);
        return new RestoreTest(
                row.getObject("id", UUID.class),
                row.getString("asset"),
                row.getObject("point_id", UUID.class),
                PointRows.moment(row, "held_at"),
                took == null ? null : Duration.ofSeconds(took),
                row.getBoolean("passed"),
                new Actor(Actor.Kind.valueOf(row.getString("by_kind")), row.getString("by_name"), null),
                row.getString("note"),
                PointRows.moment(row, "recorded_at"));
    }
}
