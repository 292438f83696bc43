package lifeline.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers for whom a source's messages come, and which of them were cut off. */
@Component
class Receivers {

    private static final int LONGEST = 200;

    private final JdbcClient database;
    private final Set<List<String>> known = ConcurrentHashMap.newKeySet();

    Receivers(JdbcClient database) {
        this.database = database;
    }

    /** Writes only what is new; throws when another console writes the same at the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Delivery delivery, Instant now) {
        var receiver = shortened(delivery.receiver());
        var pair = List.of(delivery.source(), receiver);
        if (delivery.truncated() == 0 && known.contains(pair)) {
            return;
        }
        var there = delivery.truncated() == 0 ? isThere(pair) : cutOff(delivery, receiver, now);
        if (!there) {
            insert(delivery, receiver, now);
        }
        afterCommit(() -> known.add(pair));
    }

    /** What is rolled back must not be believed. */
    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    private boolean isThere(List<String> pair) {
        return database.sql("select count(*) from source_receiver where source = ? and receiver = ?")
                        .params(pair)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean cutOff(Delivery delivery, String receiver, Instant now) {
        return database.sql(
                                "update source_receiver set truncated = ?, truncated_at = ? where source = ? and receiver = ?")
                        .params(delivery.truncated(), utc(now), delivery.source(), receiver)
                        .update()
                > 0;
    }

    private void insert(Delivery delivery, String receiver, Instant now) {
        database.sql("insert into source_receiver (source, receiver, truncated, truncated_at) values (?, ?, ?, ?)")
                .param(delivery.source())
                .param(receiver)
                .param(delivery.truncated())
                .param(delivery.truncated() == 0 ? null : utc(now))
                .update();
    }

    @Transactional(readOnly = true)
    public Set<String> of(String source) {
        return Set.copyOf(database.sql("select receiver from source_receiver where source = ?")
                .param(source)
                .query(String.class)
                .list());
    }

    /** The last cut-off message of each receiver, if there ever was one. */
    @Transactional(readOnly = true)
    public List<Truncation> truncations() {
        return database.sql("""
                        select source, receiver, truncated, truncated_at, fetched_at from source_receiver
                         where truncated_at is not null order by source, receiver""")
                .query((row, _) -> new Truncation(
                        row.getString("source"),
                        row.getString("receiver"),
                        row.getInt("truncated"),
                        row.getObject("truncated_at", OffsetDateTime.class).toInstant(),
                        fetchedAt(row)))
                .list();
    }

    private static @org.jspecify.annotations.Nullable Instant fetchedAt(ResultSet row) throws SQLException {
        var at = row.getObject("fetched_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The sender was asked for everything at that moment, and what it listed is stored. */
    @Transactional
    public void fetched(String source, Instant asked) {
        database.sql("update source_receiver set fetched_at = ? where source = ?")
                .params(utc(asked), source)
                .update();
    }

    private static String shortened(String receiver) {
        return receiver.substring(0, Math.min(receiver.length(), LONGEST));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
