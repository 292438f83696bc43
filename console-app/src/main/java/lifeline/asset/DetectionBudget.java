package lifeline.asset;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How much of the RTO is gone before anybody is told of a failure, by the alert rules that carry the asset's name. */
public record DetectionBudget(List<Rule> rules) {

    /** One alert rule: until a bad sample is taken, looked at, believed, and told. */
    public record Rule(
            String alert,
            String scenario,
            String severity,
            Duration scrape,
            Duration evaluation,
            Duration hold,
            Duration groupWait) {

        public Duration total() {
            return scrape.plus(evaluation).plus(hold).plus(groupWait);
        }

        boolean wakesSomebody() {
            return severity.equals("critical");
        }
    }

    /** The rule that tells first; one that wakes somebody goes before those that do not. */
    public Optional<Rule> first() {
        return rules.stream()
                .min(Comparator.comparing((Rule rule) -> !rule.wakesSomebody()).thenComparing(Rule::total));
    }

    /** In percent of the RTO, rounded down; more than 100 where it is over before anybody knows. */
    public Optional<Long> percentOf(Duration rto) {
        return first().map(rule -> rule.total().toSeconds() * 100 / Math.max(1, rto.toSeconds()));
    }
}
