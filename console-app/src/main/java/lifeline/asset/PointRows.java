package lifeline.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes recovery points. */
@Component
class PointRows {

    private final JdbcClient database;

    PointRows(JdbcClient database) {
        this.database = database;
    }

    List<RecoveryPoint> of(String asset) {
        return database.sql("select * from recovery_point where asset = ?")
                .param(asset)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<RecoveryPoint> find(UUID id) {
        return database.sql("select * from recovery_point where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<RecoveryPoint> find(String asset, String source, String name) {
        return database.sql("select * from recovery_point where asset = ? and source = ? and name = ?")
                .params(asset, source, name)
                .query((row, _) -> read(row))
                .optional();
    }

    List<RecoveryPoint> named(String asset, String name) {
        return database.sql("select * from recovery_point where asset = ? and name = ?")
                .params(asset, name)
                .query((row, _) -> read(row))
                .list();
    }

    void insert(RecoveryPoint point) {
        database.sql("""
                        insert into recovery_point (id, asset, source, name, copy_id, kind, consistent_at, completed_at,
                            location, size_bytes, sha256, parent, verification, expires_at, outcome, told_at, gone_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(point.id())
                .param(point.asset())
                .param(point.source())
                .param(point.name())
                .param(point.copy())
                .param(point.kind().name())
                .param(utc(point.consistentAt()))
                .param(optionalUtc(point.completedAt()))
                .param(point.location().name())
                .param(point.size())
                .param(point.sha256())
                .param(point.parent())
                .param(point.verification().name())
                .param(optionalUtc(point.expiresAt()))
                .param(point.outcome().name())
                .param(utc(point.toldAt()))
                .param(optionalUtc(point.goneAt()))
                .update();
    }

    void update(RecoveryPoint point) {
        database.sql("""
                        update recovery_point set copy_id = ?, kind = ?, consistent_at = ?, completed_at = ?,
                            location = ?, size_bytes = ?, sha256 = ?, parent = ?, verification = ?, expires_at = ?,
                            outcome = ?, gone_at = ?
                         where id = ?""")
                .param(point.copy())
                .param(point.kind().name())
                .param(utc(point.consistentAt()))
                .param(optionalUtc(point.completedAt()))
                .param(point.location().name())
                .param(point.size())
                .param(point.sha256())
                .param(point.parent())
                .param(point.verification().name())
                .param(optionalUtc(point.expiresAt()))
                .param(point.outcome().name())
                .param(optionalUtc(point.goneAt()))
                .param(point.id())
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from recovery_point where id = ?").param(id).update();
    }

    private static RecoveryPoint read(ResultSet row) throws SQLException {
        var size = row.getObject("size_bytes", Long.class);
        return new RecoveryPoint(
                row.getObject("id", UUID.class),
                row.getString("asset"),
                row.getString("source"),
                row.getString("name"),
                row.getString("copy_id"),
                PointKind.valueOf(row.getString("kind")),
                moment(row, "consistent_at"),
                optionalMoment(row, "completed_at"),
                PointLocation.valueOf(row.getString("location")),
                size,
                row.getString("sha256"),
                row.getString("parent"),
                Verification.valueOf(row.getString("verification")),
                optionalMoment(row, "expires_at"),
                PointOutcome.valueOf(row.getString("outcome")),
                moment(row, "told_at"),
                optionalMoment(row, "gone_at"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalMoment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime optionalUtc(@Nullable Instant moment) {
        return moment == null ? null : utc(moment);
    }
}
