package lifeline.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lifeline.ConsoleTest;
import lifeline.deadline.Countdown;
import lifeline.deadline.Crossing;
import lifeline.deadline.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ConsoleTest
class AssetCountdownsTests {

    private static final Instant NOON = Instant.parse("2040-03-01T12:00:00Z");

    @Autowired
    Exposures exposures;

    @Autowired
    KeepsPoints keeps;

    @Autowired
    Assets assets;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void onePoint() {
        transaction.executeWithoutResult(_ -> {
            database.update("delete from recovery_point");
            database.update("delete from restore_test");
            database.update("update asset_ledger set version = version + 1");
        });
        tell("a", NOON);
    }

    private void tell(String name, Instant consistentAt) {
        var asset = assets.get("key-store");
        var point = new FoundPoint(
                name,
                null,
                PointKind.SNAPSHOT,
                consistentAt,
                consistentAt,
                PointLocation.OFFSITE,
                null,
                null,
                null,
                Verification.NONE,
                null,
                PointOutcome.COMPLETED);
        keeps.posted(asset, asset.sources().getFirst(), point, consistentAt);
    }

    private AssetCountdowns countdowns(Instant now) {
        return new AssetCountdowns(exposures, told::add, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Map.Entry<String, Countdown> only(Instant now) {
        return countdowns(now).at(now).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("rpo:key-store:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExposureCountsFromItsPointAndIsToldAsLongAsThatIsTheNewest() {
        var late = NOON.plus(Duration.ofMinutes(61));
        var running = only(late);
        var crossing = new Crossing(running.getKey(), running.getValue(), Mark.ALL);

        assertThat(running.getValue().startedAt()).isEqualTo(NOON);
        assertThat(running.getValue().target()).isEqualTo(Duration.ofHours(1));
        assertThat(countdowns(late).crossed(crossing)).isTrue();
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event).isInstanceOfSatisfying(ExposureCrossed.class, one -> {
                assertThat(one.breached()).isTrue();
                assertThat(one.at()).isEqualTo(NOON.plus(Duration.ofHours(1)));
            });
        });

        tell("b", NOON.plus(Duration.ofMinutes(60)));
        assertThat(countdowns(late).crossed(crossing)).isFalse();
        assertThat(only(late).getKey()).isNotEqualTo(running.getKey());
    }
}
