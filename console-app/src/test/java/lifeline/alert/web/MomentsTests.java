package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments as senders write them. */
class MomentsTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T03:00:00Z, 2026-03-01T03:00:00Z",
        "2026-03-01T11:00:00+08:00, 2026-03-01T03:00:00Z",
        "2026-03-01 11:00:00.5+08:00, 2026-03-01T03:00:00.5Z",
        "2024-02-29T23:59:59.123456789Z, 2024-02-29T23:59:59.123456789Z",
        "2026-03-01T03:00:00.5Z, 2026-03-01T03:00:00.5Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "1772334000, 2026-03-01T03:00:00Z",
        "1772334000.25, 2026-03-01T03:00:00.25Z",
        "1772334000123, 2026-03-01T03:00:00.123Z",
    })
    void aMomentIsTheSameHoweverItIsWritten(String told, String moment) {
        assertThat(Moments.any(told)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today",
                "2026-03-01",
                "2026-03-01T03:00:00",
                "2023-02-29T03:00:00Z",
                "2026-13-01T03:00:00Z",
                "2026-03-01T24:00:01Z",
                "2026-03-01T03:00:60Z",
                "2026-03-01T03:00:00.1234567890Z",
                "+292026-03-01T03:00:00Z",
                "-0001-03-01T03:00:00Z",
                "9999999999999999",
                "99999999999999999999",
                "1e400",
                "NaN",
            })
    void whatIsNoMomentOrNoneThatADatabaseHoldsIsRefused(String told) {
        assertThatThrownBy(() -> Moments.any(told)).isInstanceOf(DateTimeException.class);
    }
}
