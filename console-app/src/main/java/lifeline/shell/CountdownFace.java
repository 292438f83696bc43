package lifeline.shell;

import com.vaadin.flow.component.HtmlComponent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock that ticks in the browser; the server only says from when, how long, and what time it is. */
public class CountdownFace extends HtmlComponent {

    public CountdownFace(boolean compact) {
        super("ll-clock");
        if (compact) {
            getElement().setAttribute("compact", "");
        }
    }

    /**
     * What it shows.
     *
     * @param risk the part of the target from which on it is at risk, from 0 to 1
     * @param state the name of its state now
     */
    public record Reading(
            Instant started,
            Duration target,
            double risk,
            @Nullable Instant stopped,
            String state) {}

    /** Changes attributes in place: a replaced element would jump. */
    public void show(Reading reading, Instant now) {
        var element = getElement();
        element.setAttribute("server-now", now.toString());
        element.setAttribute("started", reading.started().toString());
        element.setAttribute("target", String.valueOf(reading.target().toSeconds()));
        element.setAttribute("risk", String.valueOf(reading.risk()));
        var stopped = reading.stopped();
        if (stopped == null) {
            element.removeAttribute("stopped");
        } else {
            element.setAttribute("stopped", stopped.toString());
        }
        element.setAttribute("state", reading.state());
    }
}
