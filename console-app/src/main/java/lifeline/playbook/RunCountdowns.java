package lifeline.playbook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lifeline.deadline.Countdown;
import lifeline.deadline.Countdowns;
import lifeline.deadline.Crossing;
import lifeline.playbook.TimedParts.Timed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The approvals, verifications and stages of runs under way, as the engine that announces crossings sees them. */
@Component
@Transactional(readOnly = true)
class RunCountdowns implements Countdowns {

    private final RunLedger ledger;
    private final TimedParts parts;
    private final ApplicationEventPublisher events;
    private final MultiGauge overdue;

    RunCountdowns(RunLedger ledger, TimedParts parts, ApplicationEventPublisher events, MeterRegistry meters) {
        this.ledger = ledger;
        this.parts = parts;
        this.events = events;
        this.overdue = MultiGauge.builder("lifeline.run.overdue")
                .baseUnit("seconds")
                .description("How much longer than expected the stage of a run takes")
                .register(meters);
    }

    private List<Timed> timed() {
        return ledger.running().stream().flatMap(run -> parts.of(run).stream()).toList();
    }

    @Override
    public Map<String, Countdown> at(Instant now) {
        var all = timed();
        var rows = new ArrayList<MultiGauge.Row<?>>();
        for (Timed one : all) {
            if (one.what() == RunLate.What.STAGE_OVERDUE) {
                var late = one.countdown().left(now).negated();
                rows.add(MultiGauge.Row.of(
                        Tags.of("run", one.run().id().toString()), late.isNegative() ? 0 : late.toSeconds()));
            }
        }
        overdue.register(rows, true);
        return all.stream().collect(Collectors.toMap(Timed::key, Timed::countdown));
    }

    @Override
    @Transactional
    public boolean crossed(Crossing crossing) {
        var one = timed().stream()
                .filter(timed ->
                        timed.key().equals(crossing.key()) && timed.countdown().equals(crossing.countdown()))
                .findFirst();
        one.ifPresent(timed -> events.publishEvent(new RunLate(
                timed.run().incident(), timed.what(), timed.title(), time(timed, crossing), crossing.at())));
        return one.isPresent();
    }

    private static Duration time(Timed timed, Crossing crossing) {
        return crossing.mark().isAll()
                ? timed.countdown().target()
                : timed.countdown().left(crossing.at());
    }
}
