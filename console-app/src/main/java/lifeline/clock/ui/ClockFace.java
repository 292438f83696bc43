package lifeline.clock.ui;

import java.time.Instant;
import java.util.Locale;
import lifeline.clock.ClockReading;
import lifeline.deadline.ClockState;
import lifeline.deadline.Countdown;
import lifeline.shell.CountdownFace;
import lifeline.shell.Texts;

/** The face of an RTO clock, or of a deadline. */
class ClockFace extends CountdownFace {

    private final boolean compact;

    ClockFace(boolean compact) {
        super(compact);
        this.compact = compact;
    }

    void show(ClockReading reading, Instant now, Texts texts, Locale reader) {
        show(reading.clock(), reading.state(now), now);
        var element = getElement();
        if (reading.projectedFinish() == null) {
            element.removeAttribute("projected");
        } else {
            element.setAttribute("projected", "");
        }
        if (!compact) {
            element.setAttribute(
                    "name",
                    texts.text(reader, "clock.name", reading.assetTitle().in(reader)));
        }
        element.setAttribute("source", texts.text(reader, "clock.source." + reading.startSource()));
    }

    void show(Countdown countdown, ClockState state, Instant now) {
        show(
                new Reading(
                        countdown.startedAt(),
                        countdown.target(),
                        countdown.risk(),
                        countdown.stoppedAt(),
                        state.name()),
                now);
    }
}
