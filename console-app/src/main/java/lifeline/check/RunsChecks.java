package lifeline.check;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lifeline.shell.IncidentTouched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks where a look is due: outside of any transaction, then settles what was seen in one of its own. */
@Component
class RunsChecks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RunsChecks.class);

    private final CheckWatchRepository watches;
    private final Looks looks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    RunsChecks(
            CheckWatchRepository watches,
            Looks looks,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.watches = watches;
        this.looks = looks;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lifeline.check.tick:PT0.5S}")
    void tick() {
        for (CheckWatch watch : watches.findByNextLookAtLessThanEqual(clock.instant())) {
            if (underWay.add(watch.id())) {
                workers.submit(() -> look(watch));
            }
        }
    }

    private void look(CheckWatch watch) {
        try {
            var seen = looks.at(watch.spec().probe());
            transaction.executeWithoutResult(_ -> settle(watch.id(), seen));
        } catch (OptimisticLockingFailureException e) {
            LOG.debug("Another replica looked first at check {}", watch.id());
        } catch (RuntimeException e) {
            LOG.warn("Check {} could not be looked at; it will be looked at again", watch.id(), e);
        } finally {
            underWay.remove(watch.id());
        }
    }

    private void settle(UUID id, Look seen) {
        var watch = watches.findById(id).filter(found -> !found.isSettled()).orElse(null);
        if (watch == null) {
            return;
        }
        var now = clock.instant();
        var settled = watch.looked(seen, now);
        watches.save(watch);
        events.publishEvent(new IncidentTouched(watch.incident()));
        if (settled) {
            var result = watch.result();
            events.publishEvent(
                    new CheckSettled(watch.incident(), result.criterion(), result.verdict(), result.observed(), now));
            events.publishEvent(new ChecksSettled(watch.orderId(), watch.incident(), now));
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
