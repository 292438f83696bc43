package lifeline.alert;

import jakarta.persistence.PersistenceException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores messages that come at the same time in one transaction: one commit, one lookup and one insert for all of them.
 * Nobody waits for company; whoever finds the way free takes along what has gathered meanwhile. Every message is
 * answered after the commit that holds it.
 */
@Component
class GathersMessages implements DisposableBean {

    /** As many as one transaction still holds in a moment. */
    private static final int SIGNALS_AT_ONCE = 500;

    /** One is prepared while another waits for PostgreSQL; with more, each holds fewer messages and costs as much. */
    private static final int AT_ONCE = 2;

    private static final int ATTEMPTS = 12;
    private static final int ATTEMPTS_TOGETHER = 2;
    private static final long PATIENCE_MILLIS = 4_000;

    private final Function<List<Delivery>, List<StoresMessages.Stored>> store;
    /** Not virtual ones: between them and each answer of PostgreSQL a further thread would have to be woken. */
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("intake-", 0).daemon().factory());

    private final Semaphore way = new Semaphore(AT_ONCE);
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();

    @Autowired
    GathersMessages(StoresMessages stores, TransactionTemplate transaction) {
        this(messages -> transaction.execute(_ -> stores.store(messages)));
    }

    /** {@code store} answers after its commit, in the order of the messages. */
    GathersMessages(Function<List<Delivery>, List<StoresMessages.Stored>> store) {
        this.store = store;
    }

    private static final class Waiting {

        private final Delivery delivery;
        private final CompletableFuture<StoresMessages.Stored> answer = new CompletableFuture<>();

        Waiting(Delivery delivery) {
            this.delivery = delivery;
        }
    }

    /**
     * Returns after the commit. Throws what the database refused with, or a {@link
     * TransientDataAccessResourceException} when the message could not be taken within seconds: then nothing is stored.
     */
    StoresMessages.Stored store(Delivery delivery) {
        var mine = new Waiting(delivery);
        synchronized (queue) {
            queue.add(mine);
        }
        if (way.tryAcquire()) {
            workers.execute(this::work);
        }
        return await(mine);
    }

    /** Looks again after it has left the way: somebody may have come while it was taken. */
    private void work() {
        do {
            try {
                for (var group = gather(); !group.isEmpty(); group = gather()) {
                    storeTogether(group);
                }
            } finally {
                way.release();
            }
        } while (isAnyWaiting() && way.tryAcquire());
    }

    private boolean isAnyWaiting() {
        synchronized (queue) {
            return !queue.isEmpty();
        }
    }

    private List<Waiting> gather() {
        var group = new ArrayList<Waiting>();
        var signals = 0;
        synchronized (queue) {
            while (!queue.isEmpty() && signals < SIGNALS_AT_ONCE) {
                var next = queue.remove();
                signals += next.delivery.signals().size() + 1;
                group.add(next);
            }
        }
        return group;
    }

    private void storeTogether(List<Waiting> group) {
        try {
            var stored = attempt(group.stream().map(one -> one.delivery).toList(), ATTEMPTS_TOGETHER);
            for (var i = 0; i < group.size(); i++) {
                group.get(i).answer.complete(stored.get(i));
            }
        } catch (RuntimeException e) {
            if (isAway(e)) {
                giveUp(group, e);
            } else {
                group.forEach(one -> storeAlone(one, group));
            }
        } finally {
            // Only an error of the machine leaves somebody without an answer; nobody may wait for ever.
            group.forEach(one -> one.answer.completeExceptionally(new IllegalStateException("Storing broke off")));
        }
    }

    /** One message must not keep the others from being stored, but a database that is away keeps all. */
    private void storeAlone(Waiting one, List<Waiting> group) {
        if (one.answer.isDone()) {
            return;
        }
        try {
            one.answer.complete(attempt(List.of(one.delivery), ATTEMPTS).getFirst());
        } catch (RuntimeException e) {
            one.answer.completeExceptionally(e);
            if (isAway(e)) {
                giveUp(group, e);
            }
        }
    }

    /** What waits, and what has gathered meanwhile, would fail the same way, one after the other. */
    private void giveUp(List<Waiting> group, RuntimeException e) {
        group.forEach(one -> one.answer.completeExceptionally(e));
        drain().forEach(one -> one.answer.completeExceptionally(e));
    }

    private static boolean isAway(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof PersistenceException;
    }

    /** The loser of a race with another console reads again what the winner stored. */
    private List<StoresMessages.Stored> attempt(List<Delivery> deliveries, int attempts) {
        for (var attempt = 1; ; attempt++) {
            try {
                return store.apply(deliveries);
            } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                if (attempt == attempts) {
                    throw e;
                }
            }
        }
    }

    private List<Waiting> drain() {
        synchronized (queue) {
            var rest = List.copyOf(queue);
            queue.clear();
            return rest;
        }
    }

    private StoresMessages.Stored await(Waiting mine) {
        try {
            return mine.answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return leaveOrWait(mine);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("Interrupted while a message was being stored", e);
        }
    }

    /** What nobody has begun to store is given back; what is under way has to end one way or the other. */
    private StoresMessages.Stored leaveOrWait(Waiting mine) {
        synchronized (queue) {
            if (queue.remove(mine)) {
                throw new TransientDataAccessResourceException("More messages wait than can be stored now");
            }
        }
        try {
            return mine.answer.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("Interrupted while a message was being stored", e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }

    @Override
    public void destroy() {
        workers.close();
    }
}
