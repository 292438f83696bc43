package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.source.Traffic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bytes of messages exactly as received, beside what was understood of them. */
@Component
class Deliveries implements Traffic {

    /** Enough to say "much"; counting more would only cost. */
    private static final int COUNTED = 200_000;

    private final JdbcClient database;
    private final Clock clock;

    Deliveries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Delivery delivery, Instant now) {
        if (delivery.body().length == 0) {
            return; // the console's own
        }
        database.sql("insert into alert_delivery (id, source, received_at, truncated, body) values (?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(delivery.source())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(delivery.truncated())
                .param(delivery.body())
                .update();
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
