package lifeline.asset;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each source of points was heard, and who asks it next. */
@Component
@Transactional
class SourceRows {

    private static final int LONGEST = 500;

    private final JdbcClient database;

    SourceRows(JdbcClient database) {
        this.database = database;
    }

    /** A source of an asset. */
    record Key(String asset, String source) {}

    /** What was heard of it. */
    record State(
            @Nullable Instant answeredAt,
            @Nullable Instant failedAt,
            @Nullable String failure,
            Instant nextAt) {}

    @Transactional(readOnly = true)
    public Map<Key, State> all() {
        var found = new HashMap<Key, State>();
        database.sql("select * from point_source").query(row -> {
            found.put(
                    new Key(row.getString("asset"), row.getString("source")),
                    new State(
                            PointRows.optionalMoment(row, "answered_at"),
                            PointRows.optionalMoment(row, "failed_at"),
                            row.getString("failure"),
                            PointRows.moment(row, "next_at")));
        });
        return found;
    }

    /** Whether the caller is the one to ask now; throws where another console adds the same source at once. */
    public boolean claim(Key key, Instant now, Instant next) {
        var moved = database.sql("update point_source set next_at = ? where asset = ? and source = ? and next_at <= ?")
                .params(PointRows.utc(next), key.asset(), key.source(), PointRows.utc(now))
                .update();
        return moved == 1 || (!exists(key) && add(key, next));
    }

    private boolean exists(Key key) {
        return !database.sql("select source from point_source where asset = ? and source = ?")
                .params(key.asset(), key.source())
                .query(String.class)
                .list()
                .isEmpty();
    }

    private boolean add(Key key, Instant next) {
        database.sql("insert into point_source (asset, source, next_at) values (?, ?, ?)")
                .params(key.asset(), key.source(), PointRows.utc(next))
                .update();
        return true;
    }

    /** An answer ends what was wrong before; the order of answers does not matter. Within the ledger's lock. */
    public void answered(Key key, Instant at) {
        if (!exists(key)) {
            add(key, at);
        }
        database.sql("""
                        update point_source set answered_at = ?
                         where asset = ? and source = ? and (answered_at is null or answered_at < ?)""")
                .params(PointRows.utc(at), key.asset(), key.source(), PointRows.utc(at))
                .update();
    }

    /** Answers whether that is news: it answered the last time, or failed for another reason. */
    public boolean failed(Key key, Instant at, String why) {
        var reason = why.substring(0, Math.min(why.length(), LONGEST));
        var same = database.sql("""
                        select source from point_source where asset = ? and source = ? and failure = ?
                           and (answered_at is null or answered_at < failed_at)""")
                .params(key.asset(), key.source(), reason)
                .query(String.class)
                .list();
        database.sql("update point_source set failed_at = ?, failure = ? where asset = ? and source = ?")
                .params(PointRows.utc(at), reason, key.asset(), key.source())
                .update();
        return same.isEmpty();
    }
}
