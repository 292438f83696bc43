package lifeline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets open pages look again after a commit that touched what they show. Bursts become one refresh. */
@SpringComponent
public class LiveUpdates implements DisposableBean {

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    LiveUpdates() {}

    private record Watcher(UI ui, Predicate<Object> interest, Runnable refresh, AtomicBoolean queued) {}

    /** While the component is on a page, runs {@code refresh} on it whenever a matching event was committed. */
    public void whileShown(Component shown, Predicate<Object> interest, Runnable refresh) {
        shown.addAttachListener(attached -> {
            var watcher = new Watcher(attached.getUI(), interest, refresh, new AtomicBoolean());
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

    /** On a thread of its own: whoever committed, a webhook perhaps, must not wait for screens. */
    private void tell(Object event) {
        for (Watcher watcher : watchers) {
            if (watcher.interest().test(event) && watcher.queued().compareAndSet(false, true)) {
                workers.submit(() -> refresh(watcher));
            }
        }
    }

    private void refresh(Watcher watcher) {
        try {
            watcher.ui().access(() -> {
                watcher.queued().set(false);
                watcher.refresh().run();
            });
        } catch (UIDetachedException e) {
            watchers.remove(watcher);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
