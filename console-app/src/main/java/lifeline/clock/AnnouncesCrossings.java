package lifeline.clock;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import lifeline.asset.Assets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces the crossing of each threshold exactly once, in order, also those that passed while nobody looked. */
@Component
class AnnouncesCrossings {

    private final RtoClockRepository clocks;
    private final Assets assets;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnnouncesCrossings(
            RtoClockRepository clocks,
            Assets assets,
            JdbcClient database,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.clocks = clocks;
        this.assets = assets;
        this.database = database;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lifeline.clock.tick:PT1S}")
    void tick() {
        for (RtoClock one : clocks.findByStoppedAtIsNull()) {
            var announced = announced(one);
            for (Threshold threshold : one.clock().crossed(clock.instant())) {
                if (!announced.contains(threshold)) {
                    announce(one, threshold);
                }
            }
        }
    }

    private Set<Threshold> announced(RtoClock one) {
        var names = database.sql("select threshold from clock_crossing where clock_id = ?")
                .param(one.id())
                .query(String.class)
                .list();
        return names.stream()
                .map(name -> Threshold.valueOf(String.valueOf(name)))
                .collect(Collectors.toSet());
    }

    /** The primary key lets one replica win; the others find the row and stay silent. */
    private void announce(RtoClock one, Threshold threshold) {
        var moment = threshold.momentOf(one.clock().startedAt(), one.clock().target());
        try {
            transaction.executeWithoutResult(_ -> {
                database.sql("insert into clock_crossing (clock_id, threshold, crossed_at) values (?, ?, ?)")
                        .params(one.id(), threshold.name(), moment.atOffset(ZoneOffset.UTC))
                        .update();
                var title = ResponseClocks.titleOf(assets, one.asset());
                events.publishEvent(new ClockCrossed(
                        one.incident(), title, threshold, one.clock().left(moment), moment));
            });
        } catch (DuplicateKeyException e) {
            // Another replica announced it first, which is as good.
            return;
        }
    }
}
