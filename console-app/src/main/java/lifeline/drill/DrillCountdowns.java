package lifeline.drill;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lifeline.deadline.Countdown;
import lifeline.deadline.Countdowns;
import lifeline.deadline.Crossing;
import lifeline.shell.DrillsTouched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The age of drills, as the engine that announces crossings sees it. A later drill is another countdown. */
@Component
class DrillCountdowns implements Countdowns {

    private static final Logger LOG = LoggerFactory.getLogger(DrillCountdowns.class);

    private final Drills drills;
    private final ApplicationEventPublisher events;

    DrillCountdowns(Drills drills, ApplicationEventPublisher events) {
        this.drills = drills;
        this.events = events;
    }

    @Override
    public Map<String, Countdown> at(Instant now) {
        var found = new HashMap<String, Countdown>();
        for (Readiness one : drills.readiness()) {
            one.next().ifPresent(next -> found.put(key(one, next), next));
        }
        return found;
    }

    private static String key(Readiness one, Countdown next) {
        return "drill:" + one.scenario().id() + ":" + next.startedAt().getEpochSecond();
    }

    /** No incident is concerned: open pages look again, and the navigation counts what waits. */
    @Override
    public boolean crossed(Crossing crossing) {
        if (!crossing.countdown().equals(at(crossing.at()).get(crossing.key()))) {
            return false;
        }
        LOG.info("The drill of {} is {}", crossing.key(), crossing.mark().isAll() ? "overdue" : "due soon");
        events.publishEvent(new DrillsTouched());
        return true;
    }
}
