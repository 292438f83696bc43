package lifeline.drill;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lifeline.deadline.Countdown;
import lifeline.kernel.Actor;
import lifeline.scenario.Scenario;
import lifeline.scenario.Scenarios;
import lifeline.shell.DrillsTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exercises that were held, and which scenarios wait for one. */
@Service
@Transactional
public class Drills {

    private final DrillRows rows;
    private final Scenarios scenarios;
    private final DrillSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drills(DrillRows rows, Scenarios scenarios, DrillSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.scenarios = scenarios;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Throws {@link NotHeldYet} for a moment that has not come. */
    public void record(NewDrill told, Actor by) {
        var now = clock.instant();
        if (told.heldAt().isAfter(now)) {
            throw new NotHeldYet();
        }
        rows.add(
                new Drill(
                        UUID.randomUUID(),
                        told.scenario(),
                        told.kind(),
                        told.passed(),
                        told.heldAt(),
                        told.note(),
                        by.name()),
                now);
        events.publishEvent(new DrillsTouched());
    }

    /** Every scenario, the one that needs a drill most first: unproven, then by what is left. */
    @Transactional(readOnly = true)
    public List<Readiness> readiness() {
        var drills = rows.all();
        return scenarios.all().stream()
                .map(scenario -> readiness(scenario, drills))
                .sorted(Comparator.comparing(
                        (Readiness one) -> one.next().map(Countdown::dueAt).orElse(Instant.MIN)))
                .toList();
    }

    private Readiness readiness(Scenario scenario, List<Drill> drills) {
        var own = drills.stream()
                .filter(drill -> drill.scenario().equals(scenario.id()))
                .toList();
        Optional<Countdown> next = own.stream()
                .filter(Drill::passed)
                .findFirst()
                .map(drill -> new Countdown(drill.heldAt(), settings.every(), Countdown.NEARLY_AND_ALL, null));
        return new Readiness(scenario, own.stream().findFirst(), next);
    }

    /** How many scenarios were never exercised with success, or too long ago. */
    @Transactional(readOnly = true)
    public long waiting() {
        var now = clock.instant();
        return readiness().stream()
                .filter(one ->
                        one.next().filter(next -> !next.left(now).isNegative()).isEmpty())
                .count();
    }
}
