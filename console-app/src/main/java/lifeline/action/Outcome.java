package lifeline.action;

import lifeline.kernel.BilingualText;

/** What came of an action. */
public sealed interface Outcome {

    /** The world accepted the change; whether it helped is for checks to say. */
    record Done(BilingualText what) implements Outcome {}

    /** Nothing was changed, and why. */
    record Refused(BilingualText why) implements Outcome {}

    /** It may or may not have happened; it is never repeated blindly. */
    record Unknown(BilingualText why) implements Outcome {}

    default BilingualText words() {
        return switch (this) {
            case Done done -> done.what;
            case Refused refused -> refused.why;
            case Unknown unknown -> unknown.why;
        };
    }
}
