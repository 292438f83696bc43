package lifeline.source;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lifeline.shell.AlertsTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what known senders posted and nobody could take, until it is tried again or given up; the oldest goes first. */
@Service
@Transactional
public class Quarantine {

    private static final String ROW =
            "id, source, format, content_type, problem, first_at, last_at, times, size, octet_length(body) as kept";

    private final JdbcClient database;
    private final SourceSettings settings;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    Quarantine(
            JdbcClient database,
            SourceSettings settings,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.meters = meters;
        this.database = database;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Throws when somebody keeps the same body at the same moment; then it is kept. */
    public void keep(Rejection rejection) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var digest = Tokens.hash(rejection.body());
        var again = database.sql("""
                        update rejected_message set times = times + 1, last_at = ?, problem = ?
                         where source = ? and format = ? and digest = ?""")
                .params(now, rejection.problem(), rejection.source(), rejection.format(), digest)
                .update();
        if (again == 0) {
            database.sql("""
                            insert into rejected_message
                                (id, source, format, digest, content_type, problem, first_at, last_at, times, size, body)
                            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)""")
                    .params(UUID.randomUUID(), rejection.source(), rejection.format(), digest)
                    .params(shortened(rejection.contentType()), rejection.problem(), now, now)
                    .params(rejection.size(), rejection.body())
                    .update();
            makeRoom();
        }
        database.sql("update alert_source set rejected = rejected + 1 where name = ?")
                .param(rejection.source())
                .update();
        meters.counter("lifeline.intake.rejected", "source", rejection.source()).increment();
        events.publishEvent(new AlertsTouched());
    }

    private static String shortened(String contentType) {
        return contentType.substring(0, Math.min(contentType.length(), 200));
    }

    /** Newer ones stay as long as both their number and their bytes are within bounds. */
    private void makeRoom() {
        var messages = 0;
        var bytes = 0L;
        for (RejectedMessage kept : latest(Integer.MAX_VALUE)) {
            messages++;
            bytes += kept.kept();
            if (messages > settings.quarantineMessages()
                    || bytes > settings.quarantineSize().toBytes()) {
                remove(kept.id());
            }
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RejectedMessage> latest(int most) {
        return database.sql("select " + ROW + " from rejected_message order by last_at desc, id limit ?")
                .param(most)
                .query((row, _) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long waiting() {
        return database.sql("select count(*) from rejected_message")
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<RejectedMessage> find(UUID id) {
        return database.sql("select " + ROW + " from rejected_message where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The bytes as they were sent; none when it is gone. */
    @Transactional(readOnly = true)
    public byte[] bodyOf(UUID id) {
        return database.sql("select body from rejected_message where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes("body"))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    /** It was taken after all, or somebody gave it up. */
    public void remove(UUID id) {
        database.sql("delete from rejected_message where id = ?").param(id).update();
        events.publishEvent(new AlertsTouched());
    }

    private static RejectedMessage read(ResultSet row) throws SQLException {
        return new RejectedMessage(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("format"),
                row.getString("content_type"),
                row.getString("problem"),
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getLong("times"),
                row.getLong("size"),
                row.getLong("kept"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
