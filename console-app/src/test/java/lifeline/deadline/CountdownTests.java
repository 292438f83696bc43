package lifeline.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time allowed against time taken. */
class CountdownTests {

    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
    private static final Duration TARGET = Duration.ofMinutes(10);
    private static final List<Mark> MARKS = List.of(Mark.percent(50), Mark.percent(80), Mark.ALL);

    private static Countdown tenMinutes(@Nullable Instant stoppedAt) {
        return new Countdown(START, TARGET, MARKS, stoppedAt);
    }

    @ParameterizedTest
    @CsvSource({
        "0, RUNNING",
        "299.999, RUNNING",
        "300, AT_RISK",
        "599, AT_RISK",
        "600, AT_RISK",
        "600.001, BREACHED",
    })
    void itIsAtRiskFromItsFirstMarkAndBreachedAfterTheLastMomentAllowed(double seconds, ClockState expected) {
        assertThat(tenMinutes(null).state(START.plusMillis(Math.round(seconds * 1000))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"599, STOPPED_MET", "600, STOPPED_MET", "601, STOPPED_MISSED"})
    void onceStoppedItTellsWhetherItsTargetWasMetWhoeverAsksAndWhenever(long seconds, ClockState expected) {
        var stopped = tenMinutes(START.plusSeconds(seconds));

        assertThat(stopped.state(START)).isEqualTo(expected);
        assertThat(stopped.state(START.plus(Duration.ofDays(365)))).isEqualTo(expected);
        assertThat(stopped.elapsed(START.plus(Duration.ofDays(365)))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsLeftGoesNegativeOnceTheTargetIsMissed() {
        assertThat(tenMinutes(null).left(START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(9));
        assertThat(tenMinutes(null).left(START.plusSeconds(660))).isEqualTo(Duration.ofMinutes(-1));
    }

    @Test
    void aReaderWhoseTimeIsBeforeTheStartSeesNoTimeTaken() {
        assertThat(tenMinutes(null).elapsed(START.minusSeconds(600))).isEqualTo(Duration.ZERO);
        assertThat(tenMinutes(null).state(START.minusSeconds(600))).isEqualTo(ClockState.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "299.999, ''",
        "300, 50",
        "479.999, 50",
        "480, 50 80",
        "600, 50 80",
        "600.001, 50 80 100",
    })
    void marksArePassedInTheirOrderAndTheWholeOnlyAfterItsLastMoment(double seconds, String passed) {
        var crossed = tenMinutes(null).crossed(START.plusMillis(Math.round(seconds * 1000)));

        assertThat(crossed.stream().map(mark -> String.valueOf(mark.percent())).toList())
                .isEqualTo(passed.isEmpty() ? List.of() : List.of(passed.split(" ")));
    }

    @Test
    void noMarkIsPassedAfterTheStop() {
        assertThat(tenMinutes(START.plusSeconds(310)).crossed(START.plus(Duration.ofDays(1))))
                .containsExactly(Mark.percent(50));
    }

    @Test
    void remindersMayStandAtAnyPartOfTheTimeAllowed() {
        var day = Duration.ofHours(24);

        assertThat(new Mark(20, 24).momentOf(START, day)).isEqualTo(START.plus(Duration.ofHours(20)));
        assertThat(new Mark(20, 24).percent()).isEqualTo(83);
        assertThatThrownBy(() -> new Mark(25, 24)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Ten minutes are ten minutes, whatever the wall clocks of people do meanwhile. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T01:55, 2026-03-29T03:05", // the hour from two to three is left out
        "Europe/Berlin, 2026-10-25T02:55, 2026-10-25T02:05", // and comes twice
        "America/New_York, 2026-03-08T01:55, 2026-03-08T03:05",
        "America/New_York, 2026-11-01T01:55, 2026-11-01T01:05",
        "Asia/Shanghai, 2028-02-28T23:55, 2028-02-29T00:05", // a leap day
        "Asia/Shanghai, 2027-02-28T23:55, 2027-03-01T00:05",
    })
    void nightsInWhichClocksAreChangedAndLeapDaysMakeNoDifference(String zone, String from, String due) {
        var place = ZoneId.of(zone);
        var start = LocalDateTime.parse(from).atZone(place).withEarlierOffsetAtOverlap();
        var countdown = new Countdown(start.toInstant(), TARGET, MARKS, null);

        assertThat(countdown.dueAt().atZone(place).toLocalDateTime()).isEqualTo(LocalDateTime.parse(due));
        assertThat(countdown.state(countdown.dueAt())).isEqualTo(ClockState.AT_RISK);
        assertThat(countdown.state(countdown.dueAt().plusMillis(1))).isEqualTo(ClockState.BREACHED);
        assertThat(countdown.elapsed(countdown.dueAt())).isEqualTo(TARGET);
    }
}
