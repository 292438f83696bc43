package lifeline.drill;

import java.util.Optional;
import lifeline.deadline.Countdown;
import lifeline.scenario.Scenario;

/**
 * How well a scenario is exercised: its last drill and the countdown to the next; without one it is unproven.
 *
 * @param last the latest one held, whether it passed or not
 * @param next from the latest one that passed; empty where none ever did
 */
public record Readiness(Scenario scenario, Optional<Drill> last, Optional<Countdown> next) {}
