package lifeline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an incident may have lost, against what it may lose. */
class DataLossTests {

    private static final Instant FAILURE = Instant.parse("2026-03-01T14:00:00Z");
    private static final UUID POINT = UUID.randomUUID();

    private static DataLossReading loss(@Nullable Instant point, @Nullable Instant restored) {
        return new DataLossReading(
                new IncidentId(UUID.randomUUID()),
                "prompt-templates",
                BilingualText.same("Prompt templates"),
                Duration.ofMinutes(1),
                FAILURE,
                null,
                point == null ? null : POINT,
                point,
                restored == null ? null : POINT,
                restored);
    }

    @ParameterizedTest
    @CsvSource({"0, MET", "59.999, MET", "60, MET", "60.001, MISSED", "3600, MISSED"})
    void theLastMomentAllowedStillMeetsTheRpo(double secondsBefore, DataLossReading.Verdict expected) {
        var point = FAILURE.minusMillis(Math.round(secondsBefore * 1000));

        assertThat(loss(point, null).verdict()).isEqualTo(expected);
        assertThat(loss(point, null).window()).contains(Duration.between(point, FAILURE));
    }

    @Test
    void withoutAPointNothingIsKnownAndNothingIsWell() {
        assertThat(loss(null, null).verdict()).isEqualTo(DataLossReading.Verdict.UNKNOWN);
        assertThat(loss(null, null).window()).isEmpty();
        assertThat(loss(null, null).actual()).isEmpty();
    }

    @Test
    void whatWasReallyRestoredDecidesOnceItIsSaid() {
        var older = loss(FAILURE.minusSeconds(30), FAILURE.minusSeconds(600));

        assertThat(older.actual()).contains(Duration.ofMinutes(10));
        assertThat(older.verdict()).isEqualTo(DataLossReading.Verdict.MISSED);
    }
}
