package lifeline.incident;

import lifeline.kernel.Refusal;

/** Alerts or incidents cannot be put together that way. */
public class RegroupRefused extends Refusal {

    private RegroupRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static RegroupRefused ended(String key) {
        return new RegroupRefused("regroup-refused-ended", key + " is not open any more", key);
    }

    static RegroupRefused itself() {
        return new RegroupRefused("regroup-refused-itself", "It is the same incident");
    }

    static RegroupRefused underWay(String key) {
        return new RegroupRefused("regroup-refused-under-way", key + " is being worked on", key);
    }

    static RegroupRefused gone() {
        return new RegroupRefused("regroup-refused-gone", "The alerts are not in this incident any more");
    }
}
