package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lifeline.kernel.Labels;
import org.junit.jupiter.api.Test;

class FlappingTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static AlertView episode(String fingerprint, int minute) {
        var began = NOON.plus(Duration.ofMinutes(minute));
        return new AlertView(
                AlertId.random(),
                "default",
                fingerprint,
                AlertStatus.FIRING,
                Routing.ATTACHED,
                Labels.of(Map.of("alertname", "Pod")),
                Map.of(),
                "",
                began,
                null,
                began,
                null,
                null,
                null);
    }

    private static List<AlertView> of(String fingerprint, int... minutes) {
        return Arrays.stream(minutes)
                .mapToObj(minute -> episode(fingerprint, minute))
                .toList();
    }

    @Test
    void threeStartsWithinAnHourAreFlappingAndTwoAreNot() {
        assertThat(Flapping.of(of("a", 0, 30))).isZero();
        assertThat(Flapping.of(of("a", 0, 30, 60))).isEqualTo(3);
    }

    @Test
    void aStartThatLiesMoreThanAnHourBackDoesNotCount() {
        assertThat(Flapping.of(of("a", 0, 30, 61))).isZero();
    }

    @Test
    void differentAlertsOfOneNameDoNotFlapTogether() {
        var episodes = List.of(episode("a", 0), episode("b", 1), episode("c", 2));

        assertThat(Flapping.of(episodes)).isZero();
        assertThat(Flapping.newest(episodes)).hasSize(3);
    }

    @Test
    void ofAFlappingAlertOnlyTheNewestPeriodIsShown() {
        assertThat(Flapping.newest(of("a", 0, 30, 60)))
                .singleElement()
                .satisfies(newest -> assertThat(newest.startsAt()).isEqualTo(NOON.plusSeconds(3_600)));
    }
}
