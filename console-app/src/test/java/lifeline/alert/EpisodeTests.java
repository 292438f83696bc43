package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import lifeline.alert.Episode.Decision;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a message about an alert means, given what is known of it. */
class EpisodeTests {

    private static final Instant T = Instant.parse("2026-03-01T03:00:00Z");

    @Test
    void theSameFiringAgainIsARepeat() {
        assertThat(firingSince(T).on(firing(T))).isEqualTo(Decision.REPEATED);
    }

    @Test
    void aLaterStartWithinAPeriodIsARepeat() {
        assertThat(firingSince(T).on(firing(T.plusSeconds(30)))).isEqualTo(Decision.REPEATED);
    }

    @Test
    void anEarlierStartMovesTheStart() {
        assertThat(firingSince(T).on(firing(T.minusSeconds(30)))).isEqualTo(Decision.STARTED_EARLIER);
    }

    @Test
    void aResolveEndsThePeriodEvenWhenItTellsALaterStart() {
        assertThat(firingSince(T).on(resolved(T, T.plusSeconds(60)))).isEqualTo(Decision.RESOLVED);
        assertThat(firingSince(T).on(resolved(T.plusSeconds(20), T.plusSeconds(60))))
                .isEqualTo(Decision.RESOLVED);
    }

    @Test
    void aLateResolveOfAnEarlierPeriodDoesNotEndThisOne() {
        assertThat(firingSince(T).on(resolved(T.minusSeconds(600), T.minusSeconds(300))))
                .isEqualTo(Decision.REPEATED);
    }

    @Test
    void aLateFiringOfAPeriodThatIsOverIsARepeat() {
        assertThat(over(T, T.plusSeconds(60)).on(firing(T))).isEqualTo(Decision.REPEATED);
        assertThat(over(T, T.plusSeconds(60)).on(firing(T.plusSeconds(60)))).isEqualTo(Decision.REPEATED);
    }

    @Test
    void aFiringAfterTheEndIsANewPeriod() {
        assertThat(over(T, T.plusSeconds(60)).on(firing(T.plusSeconds(61)))).isEqualTo(Decision.NEW_EPISODE);
    }

    @Test
    void aRepeatedResolveIsARepeat() {
        assertThat(over(T, T.plusSeconds(60)).on(resolved(T, T.plusSeconds(60))))
                .isEqualTo(Decision.REPEATED);
    }

    private static Episode firingSince(Instant startsAt) {
        return new Episode(AlertStatus.FIRING, startsAt, null);
    }

    private static Episode over(Instant startsAt, Instant endsAt) {
        return new Episode(AlertStatus.RESOLVED, startsAt, endsAt);
    }

    private static Signal firing(Instant startsAt) {
        return signal(AlertStatus.FIRING, startsAt, null);
    }

    private static Signal resolved(Instant startsAt, Instant endsAt) {
        return signal(AlertStatus.RESOLVED, startsAt, endsAt);
    }

    private static Signal signal(AlertStatus status, Instant startsAt, @Nullable Instant endsAt) {
        return new Signal(status, "f", Labels.of(Map.of("alertname", "A")), Map.of(), startsAt, endsAt, "");
    }
}
