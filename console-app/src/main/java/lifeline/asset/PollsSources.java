package lifeline.asset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks each source of recovery points when its time has come: one console of several, each source on a thread of its
 * own, so that a slow one holds up no other. What could not be answered is kept as such.
 */
@Component
class PollsSources implements DisposableBean {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(PollsSources.class);

    private final Map<SourceRows.Key, Look> underWay = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Assets assets;
    private final Map<String, RecoveryPointSource> byKind;
    private final SourceRows rows;
    private final KeepsPoints keeps;
    private final Clock clock;

    PollsSources(Assets assets, List<RecoveryPointSource> sources, SourceRows rows, KeepsPoints keeps, Clock clock) {
        this.assets = assets;
        this.byKind =
                sources.stream().collect(Collectors.toUnmodifiableMap(RecoveryPointSource::kind, Function.identity()));
        this.rows = rows;
        this.keeps = keeps;
        this.clock = clock;
    }

    private record Look(Instant since, Future<?> task) {}

    @Scheduled(fixedDelayString = "${lifeline.asset.tick:PT1S}")
    void tick() {
        var now = clock.instant();
        giveUpOnTheSlow(now);
        var states = rows.all();
        for (Asset asset : assets.all()) {
            for (PointSource source : asset.sources()) {
                var key = new SourceRows.Key(asset.id(), source.id());
                var state = states.get(key);
                var due = state == null || !state.nextAt().isAfter(now);
                if (due && source.poll() != null && !underWay.containsKey(key) && claimed(key, now, source.poll())) {
                    begin(asset, source, key, now);
                }
            }
        }
    }

    private boolean claimed(SourceRows.Key key, Instant now, Duration poll) {
        try {
            return rows.claim(key, now, now.plus(poll));
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private void begin(Asset asset, PointSource source, SourceRows.Key key, Instant now) {
        underWay.put(key, new Look(now, workers.submit(() -> {
            try {
                look(asset, source, key, now);
            } finally {
                underWay.remove(key);
            }
        })));
    }

    private void look(Asset asset, PointSource source, SourceRows.Key key, Instant now) {
        var adapter = byKind.get(source.kind());
        if (adapter == null) {
            failed(key, "This console has nothing that reads " + source.kind());
            return;
        }
        try {
            var query = new PointQuery(asset.id(), source.id(), asset.copiesOf(source), source.settings(), now);
            answered(asset, source, key, adapter.look(query), adapter.tellsAll());
        } catch (PointsUnavailable e) {
            failed(key, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("The source {} of {} could not be read", source.id(), asset.id(), e);
            failed(key, "It could not be read: " + e);
        }
    }

    /** A source whose clock is wrong is no telemetry: it would show less exposure than there is. */
    private void answered(Asset asset, PointSource source, SourceRows.Key key, List<FoundPoint> found, boolean all) {
        var now = clock.instant();
        var ahead = found.stream()
                .filter(point -> point.consistentAt().isAfter(now.plus(JudgesPoints.SKEW)))
                .findFirst();
        if (ahead.isPresent()) {
            failed(key, "It tells of " + ahead.get().consistentAt() + ", which has not come yet: its clock is wrong");
            return;
        }
        if (!Thread.currentThread().isInterrupted()) {
            keeps.answered(asset, source, found, all, now);
        }
    }

    private void failed(SourceRows.Key key, String why) {
        if (!Thread.currentThread().isInterrupted()) {
            keeps.failed(key, clock.instant(), why);
        }
    }

    private void giveUpOnTheSlow(Instant now) {
        underWay.forEach((key, look) -> {
            if (now.isAfter(look.since().plus(PATIENCE)) && underWay.remove(key, look)) {
                look.task().cancel(true);
                keeps.failed(key, now, "It did not answer within " + PATIENCE.toSeconds() + " s");
            }
        });
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
