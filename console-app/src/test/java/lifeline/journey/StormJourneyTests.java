package lifeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** In a storm of alerts nothing is lost, a responder goes on working, and memory stays bounded. */
class StormJourneyTests {

    private static final int ALERTS = 5_000;
    private static final int INCIDENTS = 100;
    private static final long MOST_MEGABYTES = 900;

    @Test
    void everyAlertIsKeptAndTheScreensGoOnWorking() {
        try (var drill = new StormDrill()) {
            var outcome = drill.run(new WebhookStorm.Size(ALERTS, INCIDENTS, Duration.ofSeconds(20)));

            assertThat(drill.alerts()).isEqualTo(ALERTS);
            assertThat(drill.incidents()).isEqualTo(INCIDENTS);
            assertThat(drill.stored().doubles()).isEmpty();
            assertThat(outcome.clicks()).hasSize(TimedClicks.Click.values().length);
            assertThat(outcome.peakMegabytes()).isLessThan(MOST_MEGABYTES);
            var tom = Responder.arrive(drill.page(), "tom", "incidents");
            tom.sees(".ll-incident-row [data-state=ACKNOWLEDGED]", "已确认");
        }
    }
}
