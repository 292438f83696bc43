package lifeline.check;

import java.math.BigDecimal;
import java.math.MathContext;

/** Says measured numbers the way people read them. */
final class Spoken {

    private Spoken() {}

    /** Up to four significant digits, without an exponent. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        var rounded = new BigDecimal(value).round(new MathContext(4));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
