package lifeline.alert.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads the moments that senders tell. */
final class Moments {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,16}(\\.\\d{1,9})?");
    /** As seconds this is the year 5138, as milliseconds 1973. */
    private static final BigDecimal FIRST_IN_MILLIS = BigDecimal.valueOf(100_000_000_000L);

    private static final String SHAPE = "0000-00-00T00:00:00.";
    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private Moments() {}

    /** RFC 3339, whose years have four digits; a database has no room for more. Throws {@link DateTimeException}. */
    static Instant rfc3339(String text) {
        if (isUsual(text)) {
            return usual(text);
        }
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 0 || moment.getYear() > 9999) {
            throw new DateTimeException("not a year of four digits: " + text);
        }
        return moment.toInstant();
    }

    /** The shape of nearly every moment that is told, with or without a fraction of at most nine digits. */
    private static boolean isUsual(String text) {
        if (text.length() < 20 || text.length() > 30 || text.charAt(text.length() - 1) != 'Z') {
            return false;
        }
        for (var i = 0; i < text.length() - 1; i++) {
            var expected = i < SHAPE.length() ? SHAPE.charAt(i) : '0';
            var found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return text.length() != 21;
    }

    /** Much faster than a formatter, which a storm spends a tenth of its time in. */
    private static Instant usual(String text) {
        var fraction = text.length() == 20 ? "" : text.substring(20, text.length() - 1);
        var nanos = fraction.isEmpty() ? 0 : Integer.parseInt(fraction) * POWERS[9 - fraction.length()];
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Also seconds or milliseconds since 1970, as number or text, and a blank instead of the T. */
    static Instant any(String text) {
        if (NUMBER.matcher(text).matches()) {
            return sinceEpoch(new BigDecimal(text));
        }
        return rfc3339(text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text);
    }

    private static Instant sinceEpoch(BigDecimal told) {
        var seconds = told.compareTo(FIRST_IN_MILLIS) < 0 ? told : told.movePointLeft(3);
        var whole = seconds.longValue();
        var nanos =
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        var moment = Instant.ofEpochSecond(whole, nanos);
        return rfc3339(moment.toString());
    }
}
