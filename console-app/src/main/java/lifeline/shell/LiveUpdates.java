package lifeline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets open pages look again after a commit that touched what they show: at once, and in a storm a few times a second,
 * so that the machine has time for the clicks of people.
 */
@SpringComponent
public class LiveUpdates implements DisposableBean {

    private static final Duration CALM = Duration.ofMillis(250);

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    LiveUpdates() {}

    private record Watcher(
            UI ui, Predicate<Object> interest, Runnable refresh, AtomicBoolean queued, AtomicLong notBefore) {}

    /** While the component is on a page, runs {@code refresh} on it whenever a matching event was committed. */
    public void whileShown(Component shown, Predicate<Object> interest, Runnable refresh) {
        shown.addAttachListener(attached -> {
            var watcher = new Watcher(
                    attached.getUI(), interest, refresh, new AtomicBoolean(), new AtomicLong(System.nanoTime()));
            watchers.add(watcher);
            shown.addDetachListener(detached -> {
                watchers.remove(watcher);
                detached.unregisterListener();
            });
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(IncidentTouched touched) {
        tell(touched);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AlertsTouched touched) {
        tell(touched);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AssetsTouched touched) {
        tell(touched);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DrillsTouched touched) {
        tell(touched);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ContentTouched touched) {
        tell(touched);
    }

    /** On a thread of its own: whoever committed, a webhook perhaps, must not wait for screens. */
    private void tell(Object event) {
        for (Watcher watcher : watchers) {
            if (watcher.interest().test(event) && watcher.queued().compareAndSet(false, true)) {
                var wait = watcher.notBefore().get() - System.nanoTime();
                var _ = timer.schedule(
                        () -> workers.submit(() -> refresh(watcher)), Math.max(0, wait), TimeUnit.NANOSECONDS);
            }
        }
    }

    private void refresh(Watcher watcher) {
        try {
            watcher.ui().access(() -> {
                watcher.queued().set(false);
                watcher.notBefore().set(System.nanoTime() + CALM.toNanos());
                watcher.refresh().run();
            });
        } catch (UIDetachedException e) {
            watchers.remove(watcher);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
