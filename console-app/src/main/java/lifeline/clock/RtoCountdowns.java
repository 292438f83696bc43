package lifeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.asset.Assets;
import lifeline.deadline.Countdown;
import lifeline.deadline.Countdowns;
import lifeline.deadline.Crossing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The RTO clocks of all incidents, as the engine that announces crossings sees them. */
@Component
class RtoCountdowns implements Countdowns {

    private static final String PREFIX = "rto:";
    /** A clock that was stopped before a tick saw it late is still told as late. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final RtoClockRepository clocks;
    private final Assets assets;
    private final ApplicationEventPublisher events;

    RtoCountdowns(RtoClockRepository clocks, Assets assets, ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.assets = assets;
        this.events = events;
    }

    @Override
    public Map<String, Countdown> at(Instant now) {
        return clocks.findRunningOrStoppedSince(now.minus(LATELY)).stream()
                .collect(Collectors.toMap(
                        one -> PREFIX + one.id(), RtoClock::clock, (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public boolean crossed(Crossing crossing) {
        var id = UUID.fromString(crossing.key().substring(PREFIX.length()));
        var one = clocks.findById(id).filter(found -> found.clock().equals(crossing.countdown()));
        one.ifPresent(found -> events.publishEvent(new ClockCrossed(
                found.incident(),
                ResponseClocks.titleOf(assets, found.asset()),
                crossing.mark(),
                found.clock().left(crossing.at()),
                crossing.at())));
        return one.isPresent();
    }
}
