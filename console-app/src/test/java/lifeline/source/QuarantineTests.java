package lifeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lifeline.ConsoleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@ConsoleTest
class QuarantineTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private final String source = "q-" + UUID.randomUUID();

    @BeforeEach
    void nothingElseIsKept() {
        transaction.executeWithoutResult(_ -> database.update("delete from rejected_message"));
    }

    private void keep(String body, int messages, long bytes, int minute) {
        var settings = new SourceSettings(null, List.of(), Duration.ZERO, messages, DataSize.ofBytes(bytes));
        var clock = Clock.fixed(NOON.plusSeconds(minute * 60L), ZoneOffset.UTC);
        var quarantine =
                new Quarantine(JdbcClient.create(database), settings, _ -> {}, new SimpleMeterRegistry(), clock);
        var content = body.getBytes(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(_ -> quarantine.keep(
                new Rejection(source, "alertmanager", "application/json", "not JSON", content.length, content)));
    }

    private List<String> kept() {
        return database.query(
                "select body from rejected_message where source = ? order by last_at",
                (row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8),
                source);
    }

    @Test
    void theSameBodyAgainOnlyCountsUp() {
        keep("a", 10, 1_000, 0);
        keep("a", 10, 1_000, 1);

        assertThat(kept()).containsExactly("a");
        assertThat(database.queryForObject("select times from rejected_message where source = ?", Long.class, source))
                .isEqualTo(2);
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        keep("a", 2, 1_000, 0);
        keep("b", 2, 1_000, 1);
        keep("c", 2, 1_000, 2);

        assertThat(kept()).containsExactly("b", "c");
    }

    @Test
    void theOldestGoWhenTheyTakeTooMuchRoom() {
        keep("aaaaa", 10, 10, 0);
        keep("bbbbb", 10, 10, 1);
        keep("ccccc", 10, 10, 2);

        assertThat(kept()).containsExactly("bbbbb", "ccccc");
    }
}
