package lifeline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the range is started. */
class OptionsTests {

    @Test
    void withoutOptionsItListensOnLoopbackAtItsUsualPorts() {
        var options = Options.parse();

        assertThat(options.text("bind")).isEqualTo("127.0.0.1");
        assertThat(options.port("service")).isEqualTo(8000);
        assertThat(options.port("kubernetes")).isEqualTo(8001);
        assertThat(options.port("page")).isEqualTo(8090);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--service-port=http", "--service-port=-1", "--service-port=65536", "--service-port="})
    void aPortThatIsNoneIsNamed(String option) {
        assertThatThrownBy(() -> Options.parse(option))
                .isInstanceOf(Options.BadOption.class)
                .hasMessageContaining("--service-port");
    }

    @Test
    void aMinuteOfWaitingMayBeShorterAndTheRestKeepsItsProportion() {
        var minute = Options.parse("--alert-for=10s").seconds("alert-for").orElseThrow();

        assertThat(Monitoring.hurry("  - alert: A\n    for: 1m\n  - alert: B\n    for: 5m\n", minute))
                .isEqualTo("  - alert: A\n    for: 10s\n  - alert: B\n    for: 50s\n");
        assertThatThrownBy(() -> Options.parse("--alert-for=soon").seconds("alert-for"))
                .isInstanceOf(Options.BadOption.class)
                .hasMessageContaining("soon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--speed=3", "speed=3", "--bind"})
    void anUnknownOrUnfinishedOptionIsRefusedWithTheKnownOnes(String option) {
        assertThatThrownBy(() -> Options.parse(option))
                .isInstanceOf(Options.BadOption.class)
                .hasMessageContaining(option)
                .hasMessageContaining("--kubernetes-port");
    }
}
