package lifeline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time allowed against time taken. */
class ResponseClockTests {

    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
    private static final Duration TARGET = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({
        "0, RUNNING",
        "299, RUNNING",
        "300, AT_RISK",
        "599, AT_RISK",
        "600, AT_RISK",
        "601, BREACHED",
    })
    void aRunningClockIsAtRiskFromHalfItsTargetAndBreachedAfterIt(long seconds, ClockState expected) {
        assertThat(new ResponseClock(START, TARGET, null).state(START.plusSeconds(seconds)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"599, STOPPED_MET", "600, STOPPED_MET", "601, STOPPED_MISSED"})
    void aStoppedClockTellsWhetherItsTargetWasMetWhoeverAsksAndWhenever(long seconds, ClockState expected) {
        var stopped = new ResponseClock(START, TARGET, START.plusSeconds(seconds));

        assertThat(stopped.state(START)).isEqualTo(expected);
        assertThat(stopped.state(START.plus(Duration.ofDays(365)))).isEqualTo(expected);
        assertThat(stopped.elapsed(START.plus(Duration.ofDays(365)))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsLeftGoesNegativeOnceTheTargetIsMissed() {
        var clock = new ResponseClock(START, TARGET, null);

        assertThat(clock.left(START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(9));
        assertThat(clock.left(START.plusSeconds(660))).isEqualTo(Duration.ofMinutes(-1));
    }

    @Test
    void aReaderWhoseTimeIsBeforeTheStartSeesNoTimeTaken() {
        assertThat(new ResponseClock(START, TARGET, null).elapsed(START.minusSeconds(5)))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void thresholdsAreCrossedInOrderAndNoneAfterTheStop() {
        assertThat(new ResponseClock(START, TARGET, null).crossed(START.plusSeconds(601)))
                .containsExactly(Threshold.values());
        assertThat(new ResponseClock(START, TARGET, START.plusSeconds(310)).crossed(START.plus(Duration.ofDays(1))))
                .containsExactly(Threshold.HALF);
    }

    @Test
    void aStartFromTheFutureIsNotBelieved() {
        var receipt = START;

        assertThat(ImpactStart.told(START.plusSeconds(60), receipt))
                .isEqualTo(new ImpactStart(receipt, StartSource.RECEIPT));
        assertThat(ImpactStart.told(START.minusSeconds(60), receipt))
                .isEqualTo(new ImpactStart(START.minusSeconds(60), StartSource.STARTS_AT));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s, 0 秒",
        "59, 59 s, 59 秒",
        "600, 10 min, 10 分钟",
        "92, 1 min 32 s, 1 分 32 秒",
        "3661, 1 h 1 min 1 s, 1 小时 1 分 1 秒",
        "-61, -1 min 1 s, -1 分 1 秒",
    })
    void durationsAreSaidInBothLanguages(long seconds, String english, String chinese) {
        var spoken = Spoken.duration(Duration.ofSeconds(seconds));

        assertThat(spoken.en()).isEqualTo(english);
        assertThat(spoken.zhCn()).isEqualTo(chinese);
    }
}
