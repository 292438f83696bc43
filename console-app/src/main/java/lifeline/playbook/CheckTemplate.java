package lifeline.playbook;

import lifeline.check.CheckSpec;
import lifeline.check.Gate;
import lifeline.kernel.BilingualText;

/** A check as a playbook writes it, with placeholders that a run fills in. */
public record CheckTemplate(String id, BilingualText criterion, Gate gate, String method, Filling filling) {

    /** Fills the placeholders from a run's values, each escaped for where it lands. */
    @FunctionalInterface
    public interface Filling {
        CheckSpec fill(RunValues values);
    }
}
