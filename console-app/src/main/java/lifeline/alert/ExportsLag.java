package lifeline.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells Prometheus how long the oldest alert has been waiting to be looked at. */
@Component
class ExportsLag {

    private final JdbcClient database;
    private final Clock clock;
    private volatile double lag;

    ExportsLag(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        TimeGauge.builder("lifeline.intake.lag", () -> lag, TimeUnit.SECONDS)
                .description("How long the oldest stored alert has been waiting to be routed")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${lifeline.intake.lag:PT5S}")
    void tick() {
        var now = clock.instant();
        lag = database
                .sql("select min(received_at) from alert where routing = 'PENDING'")
                .query((ResultSet row, int _) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .mapToDouble(oldest -> Duration.between(oldest.toInstant(), now).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }
}
