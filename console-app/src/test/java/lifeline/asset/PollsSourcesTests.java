package lifeline.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import lifeline.ConsoleTest;
import lifeline.content.InFolder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ConsoleTest
class PollsSourcesTests {

    /** Far ahead of the console's own polling, whose marks would be in the way. */
    private static final Instant NOON = Instant.parse("2040-03-01T12:00:00Z");

    @Autowired
    SourceRows rows;

    @Autowired
    KeepsPoints keeps;

    @Autowired
    PointRows points;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private final Assets assets;

    PollsSourcesTests() {
        assets = new Assets(InFolder.inForce(InFolder.packaged(), new ReadsAssets()));
    }

    @BeforeEach
    void nothingIsKnownYet() {
        transaction.executeWithoutResult(_ -> {
            database.update("delete from recovery_point");
            database.update("delete from point_source");
            database.update("update asset_ledger set version = version + 1");
        });
    }

    /** A source that answers as the test says. */
    private record Fake(String kind, boolean tellsAll, Function<PointQuery, List<FoundPoint>> answer)
            implements RecoveryPointSource {

        @Override
        public List<FoundPoint> look(PointQuery query) {
            return answer.apply(query);
        }
    }

    /** Tells the moment that a test sets. */
    private static final class SetClock extends Clock {

        private final AtomicReference<Instant> now;

        private SetClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private PollsSources polls(Instant now, RecoveryPointSource... sources) {
        return new PollsSources(assets, List.of(sources), rows, keeps, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static FoundPoint found(String id, Instant consistentAt) {
        return new FoundPoint(
                id,
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
    }

    private SourceRows.State state(String asset, String source) {
        return Objects.requireNonNull(rows.all().get(new SourceRows.Key(asset, source)));
    }

    private static void until(Callable<Boolean> holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(holds);
    }

    @Test
    void eachSourceIsAskedOnceInItsRhythmWhateverTheNumberOfConsoles() throws Exception {
        var asked = new AtomicInteger();
        var source = new Fake("velero", true, query -> {
            asked.incrementAndGet();
            return List.of(found("a", query.now().minusSeconds(60)));
        });
        polls(NOON, source).tick();
        polls(NOON, source).tick();
        until(() -> !points.named("vector-db", "a").isEmpty());
        polls(NOON.plusSeconds(59), source).tick();

        assertThat(asked).hasValue(1);
        assertThat(state("vector-db", "velero").answeredAt()).isEqualTo(NOON);

        polls(NOON.plusSeconds(60), source).tick();
        until(() -> asked.get() == 2);
    }

    @Test
    void whatASourceThatTellsAllLeavesOutIsGoneAndComesBackWithIt() throws Exception {
        var full = new Fake("velero", true, _ -> List.of(found("a", NOON), found("b", NOON)));
        var less = new Fake("velero", true, _ -> List.of(found("b", NOON)));
        polls(NOON, full).tick();
        until(() -> points.named("vector-db", "a").size() == 1);
        polls(NOON.plusSeconds(60), less).tick();
        until(() -> points.named("vector-db", "a").getFirst().goneAt() != null);
        assertThat(points.named("vector-db", "b").getFirst().goneAt()).isNull();
        polls(NOON.plusSeconds(120), full).tick();
        until(() -> points.named("vector-db", "a").getFirst().goneAt() == null);
    }

    @Test
    void aSlowSourceHoldsUpNoOtherAndIsGivenUp() throws Exception {
        var never = new CountDownLatch(1);
        var slow = new Fake("velero", true, _ -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        var clock = new AtomicReference<>(NOON);
        var quick = new Fake("promql", false, _ -> List.of());
        var polls = new PollsSources(assets, List.of(slow, quick), rows, keeps, new SetClock(clock));
        polls.tick();
        until(() -> NOON.equals(state("result-logs", "ingest-lag").answeredAt()));
        assertThat(state("vector-db", "velero").answeredAt()).isNull();

        clock.set(NOON.plusSeconds(31));
        polls.tick();

        assertThat(state("vector-db", "velero").failure()).contains("did not answer within 30 s");
        polls.destroy();
    }

    @Test
    void whyASourceDidNotAnswerIsKept() throws Exception {
        var broken = new Fake("velero", true, _ -> {
            throw new PointsUnavailable("the cluster prod-a is not configured");
        });
        var ahead = new Fake("promql", false, _ -> List.of(found("x", NOON.plusSeconds(600))));
        polls(NOON, broken, ahead).tick();
        until(() -> state("vector-db", "velero").failure() != null
                && state("result-logs", "ingest-lag").failure() != null
                && state("templates-db", "cluster").failure() != null);

        assertThat(state("vector-db", "velero").failure()).isEqualTo("the cluster prod-a is not configured");
        assertThat(state("vector-db", "velero").answeredAt()).isNull();
        assertThat(state("result-logs", "ingest-lag").failure()).contains("its clock is wrong");
        assertThat(state("templates-db", "cluster").failure()).contains("nothing that reads cloudnativepg");
    }

    @Test
    void whereAStreamHasBeenIsRememberedUnderItsOneName() throws Exception {
        var first = new Fake("promql", false, _ -> List.of(stream(NOON.minusSeconds(5))));
        var second = new Fake("promql", false, _ -> List.of(stream(NOON.plusSeconds(25))));
        polls(NOON, first).tick();
        until(() -> points.of("result-logs").size() == 1);
        polls(NOON.plusSeconds(30), second).tick();
        until(() -> points.of("result-logs").size() == 2);

        assertThat(points.of("result-logs"))
                .extracting(RecoveryPoint::consistentAt)
                .containsExactlyInAnyOrder(NOON.minusSeconds(5), NOON.plusSeconds(25));
    }

    private static FoundPoint stream(Instant at) {
        return new FoundPoint(
                "live",
                null,
                PointKind.LOG_STREAM,
                at,
                null,
                PointLocation.LOCAL,
                null,
                null,
                null,
                Verification.NONE,
                null,
                PointOutcome.COMPLETED);
    }
}
