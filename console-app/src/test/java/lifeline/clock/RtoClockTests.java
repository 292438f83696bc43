package lifeline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lifeline.asset.Asset;
import lifeline.deadline.ClockState;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.junit.jupiter.api.Test;

/** The clock of one asset in one incident. */
class RtoClockTests {

    private static final Instant START = Instant.parse("2026-03-01T14:00:00Z");
    private static final BilingualText TITLE = BilingualText.same("Prompt service");
    private static final Actor MEI = Actor.person("mei");

    private final RtoClock clock = new RtoClock(
            new IncidentId(UUID.randomUUID()),
            new Asset(
                    "prompt-service",
                    TITLE,
                    null,
                    List.of("team"),
                    "prompt-service",
                    1,
                    Duration.ofMinutes(10),
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    List.of(),
                    List.of()),
            new ImpactStart(START, StartSource.STARTS_AT),
            START);

    private Instant start() {
        return clock.clock().startedAt();
    }

    /** After a restart, Prometheus may remember a later start than it told before. */
    @Test
    void noMachineEverMovesItsStartLater() {
        clock.beganEarlier(
                new ImpactStart(START.plusSeconds(120), StartSource.ALERTS_FOR_STATE), TITLE, Actor.CONSOLE, START);
        assertThat(start()).isEqualTo(START);

        clock.beganEarlier(
                new ImpactStart(START.minusSeconds(60), StartSource.ALERTS_FOR_STATE), TITLE, Actor.CONSOLE, START);
        assertThat(start()).isEqualTo(START.minusSeconds(60));

        clock.beganEarlier(new ImpactStart(START, StartSource.ALERTS_FOR_STATE), TITLE, Actor.CONSOLE, START);
        assertThat(start()).isEqualTo(START.minusSeconds(60));
    }

    @Test
    void aRelapseGoesOnFromTheOriginalStart() {
        clock.stop(START.plusSeconds(240), TITLE, true, MEI);
        assertThat(clock.reading(TITLE).state(START.plusSeconds(900))).isEqualTo(ClockState.STOPPED_MET);

        clock.resume(TITLE, START.plusSeconds(300));

        assertThat(clock.clock().elapsed(START.plusSeconds(420))).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void itIsAtRiskAsSoonAsTheRestIsExpectedToTakeTooLongAndNoLongerWhenThatChanges() {
        var soon = START.plusSeconds(60);

        clock.project(START.plusSeconds(601), TITLE, soon);
        assertThat(clock.reading(TITLE).state(soon)).isEqualTo(ClockState.AT_RISK);

        clock.project(START.plusSeconds(600), TITLE, soon);
        assertThat(clock.reading(TITLE).state(soon)).isEqualTo(ClockState.RUNNING);
    }
}
