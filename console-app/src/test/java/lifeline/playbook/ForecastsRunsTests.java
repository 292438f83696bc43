package lifeline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lifeline.action.Guardrails;
import lifeline.kernel.BilingualText;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long the rest of a run is expected to take. */
class ForecastsRunsTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Map<String, Duration> PAST =
            Map.of("look", MINUTE, "scale", MINUTE.multipliedBy(4), "verify", MINUTE.multipliedBy(2), "tell", MINUTE);

    private static Playbook playbook(@Nullable Duration expected) {
        return new Playbook(
                "outage",
                "1.0.0",
                BilingualText.same("Outage"),
                BilingualText.same(""),
                "outage",
                List.of("team"),
                Map.of(),
                new Guardrails(java.util.Set.of(), 1, 1),
                List.of(
                        stage("find", expected, "look"),
                        stage("mend", expected, "scale", "verify"),
                        stage("after", expected, "tell")),
                List.of(),
                "",
                "");
    }

    private static Playbook.Stage stage(String id, @Nullable Duration expected, String... steps) {
        return new Playbook.Stage(
                id,
                BilingualText.same(id),
                ResponseRole.TECHNICAL,
                expected,
                List.of(steps).stream().map(ForecastsRunsTests::step).toList());
    }

    private static Playbook.Step step(String id) {
        var title = BilingualText.same(id);
        return new Playbook.Step(
                id, StepType.MANUAL, title, null, null, false, List.of(), List.of(), id.equals("verify"), null);
    }

    @Test
    void itIsTheSumOfWhatTheStepsUpToTheProofOfRecoveryTookBefore() {
        assertThat(ForecastsRuns.left(playbook(null), List.of(), PAST, Duration.ZERO))
                .contains(Duration.ofMinutes(7));
        assertThat(ForecastsRuns.left(playbook(null), List.of("look"), PAST, Duration.ZERO))
                .contains(Duration.ofMinutes(6));
    }

    @Test
    void timeSpentOnTheCurrentStepIsTakenOffButNeverMoreThanItsStage() {
        assertThat(ForecastsRuns.left(playbook(null), List.of(), PAST, Duration.ofSeconds(30)))
                .contains(Duration.ofSeconds(390));
        assertThat(ForecastsRuns.left(playbook(null), List.of(), PAST, Duration.ofHours(1)))
                .contains(Duration.ofMinutes(6));
    }

    @Test
    void aStepThatTooFewRunsTookIsExpectedAsThePlaybookSays() {
        assertThat(ForecastsRuns.left(
                        playbook(MINUTE.multipliedBy(3)), List.of(), Map.of("look", MINUTE), Duration.ZERO))
                .contains(Duration.ofMinutes(4));
    }

    @Test
    void withoutPastAndPlanNothingIsClaimed() {
        assertThat(ForecastsRuns.left(playbook(null), List.of(), Map.of(), Duration.ZERO))
                .isEmpty();
    }

    @Test
    void onceRecoveryIsProvenNothingIsLeft() {
        assertThat(ForecastsRuns.left(playbook(null), List.of("look", "scale", "verify"), PAST, Duration.ZERO))
                .isEmpty();
    }
}
