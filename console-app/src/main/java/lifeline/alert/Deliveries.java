package lifeline.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bytes of messages exactly as received, beside what was understood of them. */
@Component
class Deliveries {

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Delivery delivery, Instant now) {
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
}
