package lifeline.alert.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Reads the moments that senders tell. */
final class Moments {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,16}(\\.\\d{1,9})?");
    /** As seconds this is the year 5138, as milliseconds 1973. */
    private static final BigDecimal FIRST_IN_MILLIS = BigDecimal.valueOf(100_000_000_000L);

    private Moments() {}

    /** RFC 3339, whose years have four digits; a database has no room for more. Throws {@link DateTimeException}. */
    static Instant rfc3339(String text) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 0 || moment.getYear() > 9999) {
            throw new DateTimeException("not a year of four digits: " + text);
        }
        return moment.toInstant();
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
