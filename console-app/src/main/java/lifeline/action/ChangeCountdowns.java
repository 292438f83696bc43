package lifeline.action;

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

/** The ends of temporary changes, as the engine that announces crossings sees them. */
@Component
class ChangeCountdowns implements Countdowns {

    private static final String PREFIX = "change:";
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final TemporaryChangeRepository changes;
    private final ApplicationEventPublisher events;

    ChangeCountdowns(TemporaryChangeRepository changes, ApplicationEventPublisher events) {
        this.changes = changes;
        this.events = events;
    }

    @Override
    public Map<String, Countdown> at(Instant now) {
        return changes.findOpenOrEndedSince(now.minus(LATELY)).stream()
                .collect(Collectors.toMap(one -> PREFIX + one.id(), TemporaryChange::countdown));
    }

    @Override
    public boolean crossed(Crossing crossing) {
        var one = changes.findById(UUID.fromString(crossing.key().substring(PREFIX.length())))
                .filter(found -> found.countdown().equals(crossing.countdown()));
        one.map(TemporaryChange::view)
                .ifPresent(change -> events.publishEvent(new TemporaryChangeLate(
                        change.incident(),
                        change.sentence(),
                        change.owner(),
                        crossing.mark().isAll(),
                        change.countdown().left(crossing.at()),
                        crossing.at())));
        return one.isPresent();
    }
}
