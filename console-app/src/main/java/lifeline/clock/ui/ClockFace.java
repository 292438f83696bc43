package lifeline.clock.ui;

import com.vaadin.flow.component.HtmlComponent;
import java.time.Instant;
import java.util.Locale;
import lifeline.clock.ClockReading;
import lifeline.deadline.ClockState;
import lifeline.deadline.Countdown;
import lifeline.shell.Texts;

/** A clock that ticks in the browser; the server only says from when, how long, and what time it is. */
class ClockFace extends HtmlComponent {

    private final boolean compact;

    ClockFace(boolean compact) {
        super("ll-clock");
        this.compact = compact;
        if (compact) {
            getElement().setAttribute("compact", "");
        }
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

    /** Changes attributes in place: a replaced element would jump. */
    void show(Countdown countdown, ClockState state, Instant now) {
        var element = getElement();
        element.setAttribute("server-now", now.toString());
        element.setAttribute("started", countdown.startedAt().toString());
        element.setAttribute("target", String.valueOf(countdown.target().toSeconds()));
        element.setAttribute("risk", String.valueOf(countdown.marks().getFirst().percent() / 100.0));
        var stopped = countdown.stoppedAt();
        if (stopped == null) {
            element.removeAttribute("stopped");
        } else {
            element.setAttribute("stopped", stopped.toString());
        }
        element.setAttribute("state", state.name());
    }
}
