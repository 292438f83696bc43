package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.deadline.Countdown;
import lifeline.deadline.Countdowns;
import lifeline.deadline.Crossing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The deadlines of all incidents, as the engine that announces crossings sees them. */
@Component
class DeadlineCountdowns implements Countdowns {

    private static final String PREFIX = "deadline:";
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final IncidentDeadlineRepository deadlines;
    private final ApplicationEventPublisher events;

    DeadlineCountdowns(IncidentDeadlineRepository deadlines, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.events = events;
    }

    @Override
    public Map<String, Countdown> at(Instant now) {
        return deadlines.findRunningOrDoneSince(now.minus(LATELY)).stream()
                .collect(Collectors.toMap(one -> PREFIX + one.id(), IncidentDeadline::countdown));
    }

    @Override
    public boolean crossed(Crossing crossing) {
        var id = UUID.fromString(crossing.key().substring(PREFIX.length()));
        var one = deadlines
                .findById(id)
                .filter(found -> !found.isDropped() && found.countdown().equals(crossing.countdown()));
        one.ifPresent(found -> events.publishEvent(new DeadlineCrossed(
                found.incident(),
                found.title(),
                crossing.mark().isAll(),
                found.countdown().left(crossing.at()),
                crossing.at())));
        return one.isPresent();
    }
}
