package lifeline.deadline;

import java.time.Instant;

/** A countdown passed one of its marks at this moment, whenever that was noticed. */
public record Crossing(String key, Countdown countdown, Mark mark) {

    public Instant at() {
        return mark.momentOf(countdown.startedAt(), countdown.target());
    }
}
