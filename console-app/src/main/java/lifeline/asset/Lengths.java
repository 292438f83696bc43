package lifeline.asset;

import java.time.Duration;
import lifeline.kernel.BilingualText;

/** Says how long something is in both languages, in its two largest units: 1 h 2 min, 3 d. */
public final class Lengths {

    private static final String[] ENGLISH = {" d", " h", " min", " s"};
    private static final String[] CHINESE = {" 天", " 小时", " 分钟", " 秒"};

    private Lengths() {}

    /** Whole seconds, rounded down. */
    public static BilingualText spoken(Duration length) {
        var whole = length.isNegative() ? Duration.ZERO : length;
        long[] parts = {whole.toDays(), whole.toHoursPart(), whole.toMinutesPart(), whole.toSecondsPart()};
        var first = 0;
        while (first < parts.length - 1 && parts[first] == 0) {
            first++;
        }
        return new BilingualText(said(parts, first, ENGLISH), said(parts, first, CHINESE));
    }

    private static String said(long[] parts, int first, String[] units) {
        var said = new StringBuilder().append(parts[first]).append(units[first]);
        for (var i = first + 1; i < parts.length; i++) {
            if (parts[i] > 0) {
                return said.append(' ').append(parts[i]).append(units[i]).toString();
            }
        }
        return said.toString();
    }
}
