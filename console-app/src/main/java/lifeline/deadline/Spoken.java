package lifeline.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import lifeline.kernel.BilingualText;

/** Says durations and instants in both languages, such as 4 min 12 s. */
public final class Spoken {

    private Spoken() {}

    /** Whole seconds, rounded down; a negative duration keeps its sign. */
    public static BilingualText duration(Duration duration) {
        var sign = duration.isNegative() ? "-" : "";
        var length = duration.abs();
        var hours = length.toHours();
        var minutes = length.toMinutesPart();
        var seconds = length.toSecondsPart();
        var en = new StringBuilder(sign);
        var zh = new StringBuilder(sign);
        append(en, zh, hours, " h ", " 小时 ");
        append(en, zh, minutes, " min ", seconds > 0 ? " 分 " : " 分钟 ");
        if (seconds > 0 || hours + minutes == 0) {
            append(en, zh, Math.max(seconds, 0), " s ", " 秒 ");
            if (seconds == 0) {
                en.append("0 s");
                zh.append("0 秒");
            }
        }
        return new BilingualText(en.toString().strip(), zh.toString().strip());
    }

    private static void append(StringBuilder en, StringBuilder zh, long value, String english, String chinese) {
        if (value > 0) {
            en.append(value).append(english);
            zh.append(value).append(chinese);
        }
    }

    /** ISO 8601 in UTC, to the second. */
    public static BilingualText instant(Instant instant) {
        return BilingualText.same(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
