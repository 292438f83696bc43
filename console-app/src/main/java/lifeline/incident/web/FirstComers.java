package lifeline.incident.web;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import lifeline.api.Conflict;
import lifeline.incident.IllegalMove;
import lifeline.incident.IncidentSummary;
import lifeline.timeline.Timeline;
import lifeline.timeline.TimelineLine;
import org.springframework.stereotype.Component;

/** Asks the timeline who was first, for the one who was not. */
@Component
class FirstComers {

    private static final String MOVE = "incident-";
    private static final String RATING = "severity-changed";

    private final Timeline timeline;
    private final WritesLines lines;

    FirstComers(Timeline timeline, WritesLines lines) {
        this.timeline = timeline;
        this.lines = lines;
    }

    /** The state does not allow it: who made the same move before, or whose move is in the way. */
    Conflict movedBefore(IncidentSummary incident, IllegalMove refused) {
        var same = MOVE + refused.wanted().name().toLowerCase(Locale.ROOT);
        var first = last(incident, line -> line.kind().startsWith(same))
                .or(() -> last(incident, line -> line.kind().startsWith(MOVE)));
        return conflict(refused.key(), String.valueOf(refused.getMessage()), first);
    }

    Conflict changedBefore(IncidentSummary incident, long expected) {
        return conflict(
                "changed-meanwhile",
                incident.key() + " is at version " + incident.version() + ", not at " + expected,
                lastChange(incident));
    }

    Conflict changedAtOnce(IncidentSummary incident) {
        return conflict(
                "changed-meanwhile",
                "Somebody changed " + incident.key() + " at the same moment",
                lastChange(incident));
    }

    private Optional<TimelineLine> lastChange(IncidentSummary incident) {
        return last(
                incident, line -> line.kind().startsWith(MOVE) || line.kind().equals(RATING));
    }

    private Optional<TimelineLine> last(IncidentSummary incident, Predicate<TimelineLine> wanted) {
        return timeline.of(incident.id()).stream().filter(wanted).max(Comparator.comparingLong(TimelineLine::id));
    }

    private Conflict conflict(String type, String detail, Optional<TimelineLine> first) {
        var who = first.map(line -> "; " + line.actor().name() + " was first, at " + line.occurredAt())
                .orElse("");
        return new Conflict(type, detail + who, first.map(lines::json).orElse(null));
    }
}
