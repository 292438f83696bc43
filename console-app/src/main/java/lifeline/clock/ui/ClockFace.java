package lifeline.clock.ui;

import com.vaadin.flow.component.HtmlComponent;
import java.time.Instant;
import java.util.Locale;
import lifeline.clock.ClockReading;
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

    /** Changes attributes in place: a replaced element would jump. */
    void show(ClockReading reading, Instant now, Texts texts, Locale reader) {
        var element = getElement();
        element.setAttribute("server-now", now.toString());
        element.setAttribute("started", reading.startedAt().toString());
        element.setAttribute("target", String.valueOf(reading.target().toSeconds()));
        var stopped = reading.stoppedAt();
        if (stopped == null) {
            element.removeAttribute("stopped");
        } else {
            element.setAttribute("stopped", stopped.toString());
        }
        element.setAttribute("state", reading.state(now).name());
        if (!compact) {
            element.setAttribute(
                    "name",
                    texts.text(reader, "clock.name", reading.assetTitle().in(reader)));
        }
        element.setAttribute("source", texts.text(reader, "clock.source." + reading.startSource()));
    }
}
