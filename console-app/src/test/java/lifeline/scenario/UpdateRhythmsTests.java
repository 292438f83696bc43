package lifeline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import lifeline.kernel.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often people hear of an incident, by how bad it is. */
class UpdateRhythmsTests {

    @ParameterizedTest
    @CsvSource({
        "SEV1, PT5M/PT15M, PT15M/PT30M",
        "SEV2, PT10M/PT30M, PT30M/PT1H",
        "SEV3, PT20M/PT1H, never",
        "SEV4, never, never"
    })
    void whereNothingIsSaidTheSeverityDecides(Severity severity, String internal, String external) {
        assertThat(told(UpdateRhythms.USUAL.internal(severity))).isEqualTo(internal);
        assertThat(told(UpdateRhythms.USUAL.external(severity))).isEqualTo(external);
    }

    @ParameterizedTest
    @CsvSource({"SEV1, PT5M/PT15M, PT15M/PT30M", "SEV2, PT10M/PT30M, PT30M/PT1H", "SEV3, PT20M/PT1H, never"})
    void aRhythmHoldsForTheScenariosOwnSeverityAndIsFasterForAWorseOne(
            Severity severity, String internal, String external) {
        var ofSev2 = new UpdateRhythms(
                Severity.SEV2,
                new UpdateRhythm(Duration.ofMinutes(10), Duration.ofMinutes(30)),
                new UpdateRhythm(Duration.ofMinutes(30), Duration.ofHours(1)));

        assertThat(told(ofSev2.internal(severity))).isEqualTo(internal);
        assertThat(told(ofSev2.external(severity))).isEqualTo(external);
    }

    @Test
    void whoIsNotNamedIsNotTold() {
        var insideOnly =
                new UpdateRhythms(Severity.SEV1, new UpdateRhythm(Duration.ofMinutes(5), Duration.ofMinutes(15)), null);

        assertThat(insideOnly.internal(Severity.SEV1)).isPresent();
        assertThat(insideOnly.external(Severity.SEV1)).isEmpty();
    }

    private static String told(Optional<UpdateRhythm> rhythm) {
        return rhythm.map(one -> one.first() + "/" + one.every()).orElse("never");
    }
}
