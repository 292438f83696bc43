package lifeline.clock;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.asset.Assets;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the monitoring system since when the conditions hold, and moves clocks earlier by what it says. A clock runs at
 * once on what the alert told; this only ever takes time away.
 */
@Component
class RefinesStarts {

    private static final Logger LOG = LoggerFactory.getLogger(RefinesStarts.class);
    private static final Duration GIVE_UP = Duration.ofMinutes(10);

    private final RtoClockRepository clocks;
    private final Alerts alerts;
    private final Assets assets;
    private final ObjectProvider<ConditionStarts> conditions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RefinesStarts(
            RtoClockRepository clocks,
            Alerts alerts,
            Assets assets,
            ObjectProvider<ConditionStarts> conditions,
            TransactionTemplate transaction,
            Clock clock) {
        this.clocks = clocks;
        this.alerts = alerts;
        this.assets = assets;
        this.conditions = conditions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lifeline.clock.refine:PT3S}")
    void tick() {
        var asked = new HashMap<IncidentId, Answer>();
        for (RtoClock one : clocks.findByRefinedFalse()) {
            var answer = asked.computeIfAbsent(one.incident(), this::ask);
            if (answer.complete() || one.clock().elapsed(clock.instant()).compareTo(GIVE_UP) > 0) {
                settle(one.id(), answer);
            }
        }
    }

    /** What the monitoring system says about an incident's alerts, and whether it answered for all of them. */
    private record Answer(Map<String, ImpactStart> byAsset, Optional<ImpactStart> earliest, boolean complete) {}

    /** No transaction is open here. */
    private Answer ask(IncidentId incident) {
        var source = conditions.getIfAvailable();
        var byAsset = new HashMap<String, ImpactStart>();
        Optional<ImpactStart> earliest = Optional.empty();
        if (source == null) {
            return new Answer(byAsset, earliest, true);
        }
        try {
            for (AlertView alert : alerts.of(incident)) {
                var start = source.of(alert.labels(), alert.startsAt());
                start.ifPresent(found -> byAsset.merge(
                        alert.labels().valueOrEmpty("asset"), found, (a, b) -> a.isEarlierThan(b) ? a : b));
            }
        } catch (ConditionsUnavailable e) {
            LOG.info("The start of impact of incident {} will be asked again: {}", incident, e.getMessage());
            return new Answer(byAsset, earliest, false);
        }
        earliest = byAsset.values().stream().reduce((a, b) -> a.isEarlierThan(b) ? a : b);
        return new Answer(byAsset, earliest, true);
    }

    private void settle(UUID id, Answer answer) {
        transaction.executeWithoutResult(_ -> clocks.findById(id).ifPresent(one -> {
            Optional.ofNullable(answer.byAsset().get(one.asset()))
                    .or(answer::earliest)
                    .ifPresent(start -> one.beganEarlier(
                            start, ResponseClocks.titleOf(assets, one.asset()), Actor.CONSOLE, clock.instant()));
            one.markRefined();
            clocks.save(one);
        }));
    }
}
