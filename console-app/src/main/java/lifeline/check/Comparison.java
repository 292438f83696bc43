package lifeline.check;

import java.util.Arrays;

/** How a measured value is held against the wanted one. */
public enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    MORE(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public static Comparison of(String sign) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a comparison: " + sign));
    }

    public boolean holds(double measured, double wanted) {
        return switch (this) {
            case LESS -> measured < wanted;
            case AT_MOST -> measured <= wanted;
            case EQUAL -> Double.compare(measured, wanted) == 0;
            case NOT_EQUAL -> Double.compare(measured, wanted) != 0;
            case AT_LEAST -> measured >= wanted;
            case MORE -> measured > wanted;
        };
    }

    public String sign() {
        return sign;
    }
}
