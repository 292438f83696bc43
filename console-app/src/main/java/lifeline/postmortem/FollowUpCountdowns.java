package lifeline.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.deadline.Countdown;
import lifeline.deadline.Countdowns;
import lifeline.deadline.Crossing;
import lifeline.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When follow-ups are due, as the engine that announces crossings sees it. */
@Component
class FollowUpCountdowns implements Countdowns {

    private static final String PREFIX = "follow-up:";
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final FollowUpRepository followUps;
    private final ApplicationEventPublisher events;

    FollowUpCountdowns(FollowUpRepository followUps, ApplicationEventPublisher events) {
        this.followUps = followUps;
        this.events = events;
    }

    @Override
    public Map<String, Countdown> at(Instant now) {
        return followUps.findOpenOrEndedSince(now.minus(LATELY)).stream()
                .collect(Collectors.toMap(one -> PREFIX + one.id(), FollowUp::countdown));
    }

    @Override
    public boolean crossed(Crossing crossing) {
        var one = followUps
                .findById(UUID.fromString(crossing.key().substring(PREFIX.length())))
                .filter(found -> found.countdown().equals(crossing.countdown()));
        one.map(FollowUp::view)
                .ifPresent(found -> events.publishEvent(new FollowUpTold(
                        found.incident(),
                        found.text(),
                        found.owner(),
                        crossing.mark().isAll() ? "overdue" : "near",
                        "",
                        Actor.CONSOLE,
                        crossing.at())));
        return one.isPresent();
    }
}
