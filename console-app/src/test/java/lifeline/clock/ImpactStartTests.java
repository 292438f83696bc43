package lifeline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When impact began. */
class ImpactStartTests {

    private static final Instant RECEIPT = Instant.parse("2026-03-01T03:00:00Z");

    @Test
    void aStartFromTheFutureIsNotBelieved() {
        assertThat(ImpactStart.told(RECEIPT.plusSeconds(6), RECEIPT))
                .isEqualTo(new ImpactStart(RECEIPT, StartSource.RECEIPT));
    }

    @Test
    void aClockThatIsFiveSecondsFastIsForgiven() {
        assertThat(ImpactStart.told(RECEIPT.plusSeconds(5), RECEIPT))
                .isEqualTo(new ImpactStart(RECEIPT.plusSeconds(5), StartSource.STARTS_AT));
    }

    @Test
    void tenMinutesOfSkewNeverGiveTimeBackAndNeverTakeMoreThanTheSenderSaid() {
        assertThat(ImpactStart.told(RECEIPT.plusSeconds(600), RECEIPT).at()).isEqualTo(RECEIPT);
        assertThat(ImpactStart.told(RECEIPT.minusSeconds(600), RECEIPT))
                .isEqualTo(new ImpactStart(RECEIPT.minusSeconds(600), StartSource.STARTS_AT));
    }
}
