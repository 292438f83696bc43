package lifeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import lifeline.source.Heartbeat.State;
import org.junit.jupiter.api.Test;

class HeartbeatTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(1));
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void whatNobodyExpectsIsNeverMissed() {
        assertThat(new Heartbeat(Duration.ZERO, LONG_AGO, null).at(NOON, LONG_AGO))
                .isEqualTo(State.NOT_EXPECTED);
    }

    @Test
    void isAliveUntilTheLastMomentAllowedAndSilentAfterIt() {
        var heartbeat = new Heartbeat(FIVE_MINUTES, LONG_AGO, NOON);

        assertThat(heartbeat.at(NOON.plusSeconds(300), LONG_AGO)).isEqualTo(State.ALIVE);
        assertThat(heartbeat.at(NOON.plusSeconds(301), LONG_AGO)).isEqualTo(State.SILENT);
    }

    @Test
    void oneThatWasNeverHeardIsDueFromWhenItIsExpected() {
        var heartbeat = new Heartbeat(FIVE_MINUTES, NOON, null);

        assertThat(heartbeat.at(NOON.plusSeconds(300), LONG_AGO)).isEqualTo(State.ALIVE);
        assertThat(heartbeat.at(NOON.plusSeconds(301), LONG_AGO)).isEqualTo(State.SILENT);
    }

    @Test
    void aConsoleThatHasJustStartedFirstListensAsLong() {
        var heartbeat = new Heartbeat(FIVE_MINUTES, LONG_AGO, LONG_AGO);

        assertThat(heartbeat.at(NOON.plusSeconds(300), NOON)).isEqualTo(State.ALIVE);
        assertThat(heartbeat.at(NOON.plusSeconds(301), NOON)).isEqualTo(State.SILENT);
    }

    @Test
    void isSilentSinceTheMomentItWasDue() {
        assertThat(new Heartbeat(FIVE_MINUTES, LONG_AGO, NOON).due()).isEqualTo(NOON.plusSeconds(300));
    }
}
