package lifeline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each crossing is told once, in order, by one replica, also when nobody looked at the moment. */
class AnnouncesCrossingsTests {

    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");

    private final JdbcDataSource source = new JdbcDataSource();
    private final Feature rto = new Feature();
    private Instant now = START;

    @BeforeEach
    void anEmptyDatabase() {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcClient.create(source)
                .sql("create table crossing (countdown varchar(200), mark varchar(16),"
                        + " crossed_at timestamp(6) with time zone, primary key (countdown, mark))")
                .update();
    }

    /** A feature with countdowns of ten minutes. */
    private static class Feature implements Countdowns {

        final Map<String, Countdown> running = new TreeMap<>();
        final List<String> told = new ArrayList<>();
        boolean breaks;

        void start(String key, Instant at) {
            running.put(
                    key,
                    new Countdown(
                            at, Duration.ofMinutes(10), List.of(Mark.percent(50), Mark.percent(80), Mark.ALL), null));
        }

        @Override
        public Map<String, Countdown> at(Instant now) {
            if (breaks) {
                throw new IllegalStateException("cannot be read");
            }
            return running;
        }

        @Override
        public synchronized boolean crossed(Crossing crossing) {
            if (!crossing.countdown().equals(running.get(crossing.key()))) {
                return false;
            }
            return told.add(crossing.key() + " " + crossing.mark().percent() + " at "
                    + Duration.between(START, crossing.at()).toMinutes());
        }
    }

    private AnnouncesCrossings replica(Countdowns... features) {
        var announcements = new Announcements(
                JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
        var clock = InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
        return new AnnouncesCrossings(List.of(features), announcements, clock, new SimpleMeterRegistry());
    }

    @Test
    void aMarkIsToldOnceHoweverOftenOneLooks() {
        rto.start("a", START);
        var replica = replica(rto);

        now = START.plus(Duration.ofMinutes(5));
        replica.tick();
        replica.tick();

        assertThat(rto.told).containsExactly("a 50 at 5");
    }

    @Test
    void whatPassedWhileTheConsoleWasDownIsToldInTheOrderInWhichItHappened() {
        rto.start("a", START);
        rto.start("b", START.plus(Duration.ofMinutes(1)));
        replica(rto).tick();

        now = START.plus(Duration.ofHours(3));
        replica(rto).tick();

        assertThat(rto.told)
                .containsExactly("a 50 at 5", "b 50 at 6", "a 80 at 8", "b 80 at 9", "a 100 at 10", "b 100 at 11");
    }

    @Test
    void aRestartAcrossTheBreachTellsOnlyWhatWasNotTold() {
        rto.start("a", START);
        now = START.plus(Duration.ofMinutes(9));
        replica(rto).tick();

        now = START.plus(Duration.ofMinutes(11));
        replica(rto).tick();

        assertThat(rto.told).containsExactly("a 50 at 5", "a 80 at 8", "a 100 at 10");
    }

    @Test
    void ofSeveralReplicasOneTells() throws InterruptedException {
        for (var i = 0; i < 50; i++) {
            rto.start("clock-" + i, START);
        }
        now = START.plus(Duration.ofMinutes(6));
        var together = new CountDownLatch(4);
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 4; i++) {
                var replica = replica(rto);
                replicas.submit(() -> {
                    together.countDown();
                    together.await();
                    replica.tick();
                    return true;
                });
            }
        }

        assertThat(rto.told).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void aCountdownThatMovedMeanwhileIsNotRememberedAndLookedAtAgain() {
        rto.start("a", START);
        var stale = new Feature() {
            @Override
            public Map<String, Countdown> at(Instant moment) {
                return Map.of(
                        "a", new Countdown(START.minusSeconds(60), Duration.ofMinutes(10), List.of(Mark.ALL), null));
            }
        };
        stale.start("a", START);
        now = START.plus(Duration.ofMinutes(9).plusSeconds(30));
        replica(stale).tick();
        assertThat(stale.told).isEmpty();

        now = START.plus(Duration.ofMinutes(11));
        replica(rto).tick();
        assertThat(rto.told).contains("a 100 at 10");
    }

    @Test
    void aFeatureThatCannotBeReadSilencesNoOther() {
        var broken = new Feature();
        broken.breaks = true;
        rto.start("a", START);
        now = START.plus(Duration.ofMinutes(5));

        replica(broken, rto).tick();

        assertThat(rto.told).containsExactly("a 50 at 5");
    }
}
