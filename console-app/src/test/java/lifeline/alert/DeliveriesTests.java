package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lifeline.ConsoleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Raw messages are kept, and forgotten when their time is up. */
@ConsoleTest
class DeliveriesTests {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    Deliveries deliveries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Test
    void theOldestAreForgottenFirstAndOnlyThoseWhoseTimeIsUp() {
        var source = "source-" + UUID.randomUUID();
        for (var hour = 0; hour < 4; hour++) {
            keep(source, LONG_AGO.plusSeconds(hour * 3_600L));
        }
        var halfTime = LONG_AGO.plusSeconds(2 * 3_600L);

        assertThat(deliveries.forget(halfTime, 1)).isEqualTo(1);
        assertThat(kept(source)).isEqualTo(3);
        assertThat(deliveries.forget(halfTime, 10)).isEqualTo(1);
        assertThat(deliveries.forget(halfTime, 10)).isZero();
        assertThat(kept(source)).isEqualTo(2);
    }

    private void keep(String source, Instant receivedAt) {
        transaction.executeWithoutResult(_ ->
                deliveries.keep(List.of(new Delivery(source, "", List.of(), 0, new byte[] {1})), receivedAt));
    }

    private int kept(String source) {
        var count =
                database.queryForObject("select count(*) from alert_delivery where source = ?", Integer.class, source);
        return count == null ? 0 : count;
    }
}
