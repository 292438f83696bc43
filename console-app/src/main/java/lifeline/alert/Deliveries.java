package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lifeline.source.Traffic;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bytes of messages exactly as received, beside what was understood of them. */
@Component
class Deliveries implements Traffic {

    /** Enough to say "much"; counting more would only cost. */
    private static final int COUNTED = 200_000;

    private static final String KEEP = """
            insert into alert_delivery (id, source, received_at, truncated, body)
            select id, source, ?, truncated, body
              from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as integer array),
                          cast(? as bytea array)) as message (id, source, truncated, body)""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    Deliveries(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** What the console tells itself has no bytes and is not kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<Delivery> messages, Instant now) {
        var sent =
                messages.stream().filter(message -> message.body().length > 0).toList();
        if (sent.isEmpty()) {
            return;
        }
        batches.update(connection -> new Columns<>(connection, KEEP, sent)
                .same(now)
                .ids(_ -> TakesSignals.timeOrdered(now))
                .texts(Delivery::source)
                .numbers(Delivery::truncated)
                .bytes(Delivery::body)
                .statement());
    }

    /** Forgets at most {@code most} messages that came before {@code before}, the oldest first; answers how many. */
    @Transactional
    public int forget(Instant before, int most) {
        return database.sql("""
                        delete from alert_delivery where id in (
                            select id from alert_delivery where received_at < ? order by received_at limit ?)""")
                .param(before.atOffset(ZoneOffset.UTC))
                .param(most)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> lately() {
        return database
                .sql("""
                        select source, count(*) as messages
                          from (select source from alert_delivery where received_at > ? limit ?) recent
                         group by source""")
                .param(clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .param(COUNTED)
                .query((row, _) -> Map.entry(row.getString("source"), row.getLong("messages")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
