package lifeline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How lengths of time are said. */
class SpokenTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s, 0 秒",
        "59, 59 s, 59 秒",
        "600, 10 min, 10 分钟",
        "92, 1 min 32 s, 1 分 32 秒",
        "3661, 1 h 1 min 1 s, 1 小时 1 分 1 秒",
        "-61, -1 min 1 s, -1 分 1 秒",
    })
    void durationsAreSaidInBothLanguages(long seconds, String english, String chinese) {
        var spoken = Spoken.duration(Duration.ofSeconds(seconds));

        assertThat(spoken.en()).isEqualTo(english);
        assertThat(spoken.zhCn()).isEqualTo(chinese);
    }
}
