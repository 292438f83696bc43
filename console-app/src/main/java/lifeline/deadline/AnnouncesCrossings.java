package lifeline.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Announces the crossing of each mark exactly once, in order, also those that passed while nobody looked. */
@Component
class AnnouncesCrossings {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncesCrossings.class);

    private final List<Countdowns> features;
    private final Announcements announcements;
    private final Clock clock;
    private volatile Instant lookedAt;

    AnnouncesCrossings(List<Countdowns> features, Announcements announcements, Clock clock, MeterRegistry meters) {
        this.features = features;
        this.announcements = announcements;
        this.clock = clock;
        this.lookedAt = clock.instant();
        TimeGauge.builder("lifeline.timer.lag", this, TimeUnit.SECONDS, AnnouncesCrossings::lag)
                .description("How long ago every countdown was looked at")
                .register(meters);
    }

    private double lag() {
        return Duration.between(lookedAt, clock.instant()).toMillis() / 1000.0;
    }

    @Scheduled(fixedDelayString = "${lifeline.deadline.tick:PT1S}")
    void tick() {
        var now = clock.instant();
        var due = new ArrayList<Due>();
        features.forEach(feature -> due.addAll(due(feature, now)));
        due.sort(Comparator.comparing(one -> one.crossing().at()));
        due.forEach(this::announce);
        lookedAt = now;
    }

    private record Due(Countdowns feature, Crossing crossing) {}

    /** A feature that cannot be read now does not silence the others. */
    private List<Due> due(Countdowns feature, Instant now) {
        try {
            var crossed = feature.at(now).entrySet().stream()
                    .flatMap(one -> one.getValue().crossed(now).stream()
                            .map(mark -> new Crossing(one.getKey(), one.getValue(), mark)))
                    .toList();
            var told = announcements.of(
                    crossed.stream().map(Crossing::key).distinct().toList());
            return crossed.stream()
                    .filter(crossing -> !told.contains(crossing.key() + " " + name(crossing.mark())))
                    .map(crossing -> new Due(feature, crossing))
                    .toList();
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
            throw e; // the database is away, for every feature
        } catch (RuntimeException e) {
            LOG.warn("The countdowns of {} could not be read; the next tick tries again", feature, e);
            return List.of();
        }
    }

    private void announce(Due due) {
        var crossing = due.crossing();
        try {
            announcements.once(
                    crossing.key(),
                    name(crossing.mark()),
                    crossing.at(),
                    () -> due.feature().crossed(crossing));
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("The crossing of {} could not be announced; the next tick tries again", crossing.key(), e);
        }
    }

    private static String name(Mark mark) {
        return String.valueOf(mark.percent());
    }
}
