package lifeline.drill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where drills are kept: they are only ever added. */
@Component
class DrillRows {

    private final JdbcClient database;

    DrillRows(JdbcClient database) {
        this.database = database;
    }

    void add(Drill drill, Instant now) {
        database.sql("insert into drill (id, scenario, kind, passed, held_at, note, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        drill.id(),
                        drill.scenario(),
                        drill.kind().name(),
                        drill.passed(),
                        drill.heldAt().atOffset(ZoneOffset.UTC),
                        drill.note(),
                        drill.recordedBy(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<Drill> all() {
        return database.sql("select id, scenario, kind, passed, held_at, note, recorded_by from drill"
                        + " order by held_at desc, recorded_at desc")
                .query(DrillRows::drill)
                .list();
    }

    private static Drill drill(ResultSet row, int number) throws SQLException {
        return new Drill(
                row.getObject("id", UUID.class),
                row.getString("scenario"),
                Drill.Kind.valueOf(row.getString("kind")),
                row.getBoolean("passed"),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getString("recorded_by"));
    }
}
