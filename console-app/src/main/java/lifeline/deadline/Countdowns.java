package lifeline.deadline;

import java.time.Instant;
import java.util.Map;

/** A feature's countdowns. Beans of this type are looked at on every tick. */
public interface Countdowns {

    /**
     * Those that run, and those that stopped only lately, by a key that names one countdown for good, such as
     * {@code rto:<id>}. What begins anew, such as the exposure since another recovery point, has another key.
     */
    Map<String, Countdown> at(Instant now);

    /**
     * Tells of a crossing, in the transaction that remembers that it was told: once over all replicas, in the order in
     * which the marks of a tick were passed. False when the countdown has stopped or moved meanwhile; then nothing is
     * remembered, and the next tick looks again.
     */
    boolean crossed(Crossing crossing);
}
