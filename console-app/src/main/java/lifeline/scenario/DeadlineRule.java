package lifeline.scenario;

import java.time.Duration;
import lifeline.kernel.BilingualText;

/** A further clock of every incident of a scenario, such as the duty to notify an authority. */
public record DeadlineRule(String id, BilingualText title, Duration within, Start from) {

    /** The moment of an incident that a deadline counts from; awareness is when the first person acknowledged. */
    public enum Start {
        IMPACT,
        DETECTED,
        ACKNOWLEDGED,
        ACTIVATED,
        RECOVERED
    }
}
