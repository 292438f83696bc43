package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Messages that come together are stored together, and share no more than the way. */
class GathersMessagesTests {

    private static final int MANY = 40;
    private final AtomicInteger transactions = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    private static Delivery message(String source) {
        return new Delivery(source, "", List.of(), 0, new byte[0]);
    }

    private static List<StoresMessages.Stored> stored(List<Delivery> messages) {
        return messages.stream()
                .map(_ -> new StoresMessages.Stored(1, 0, false, Set.of()))
                .toList();
    }

    /** The first transactions wait until all messages are there. */
    private List<FutureTask<StoresMessages.Stored>> all(
            Function<List<Delivery>, List<StoresMessages.Stored>> store, String... sources) throws Exception {
        var gathers = new GathersMessages(messages -> {
            transactions.incrementAndGet();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return store.apply(messages);
        });
        List<FutureTask<StoresMessages.Stored>> answers = Stream.of(sources)
                .map(source -> new FutureTask<>(() -> gathers.store(message(source))))
                .toList();
        var senders = answers.stream().map(Thread::startVirtualThread).toList();
        await().atMost(Duration.ofSeconds(3))
                .until(() -> senders.stream().allMatch(one -> one.getState() == Thread.State.TIMED_WAITING));
        go.countDown();
        return answers;
    }

    private static String[] many(String last) {
        return Stream.concat(Stream.generate(() -> "good").limit(MANY), Stream.of(last))
                .toArray(String[]::new);
    }

    @Test
    void everyMessageIsAnsweredWithFewerTransactionsThanMessages() throws Exception {
        for (Future<StoresMessages.Stored> answer : all(GathersMessagesTests::stored, many("good"))) {
            assertThat(answer.get().opened()).isEqualTo(1);
        }
        assertThat(transactions.get()).isLessThan(10);
    }

    @Test
    void aMessageThatNobodyCanStoreKeepsNoOtherOut() throws Exception {
        var answers = all(
                messages -> {
                    if (messages.stream().anyMatch(one -> one.source().equals("bad"))) {
                        throw new IllegalArgumentException("cannot be stored");
                    }
                    return stored(messages);
                },
                many("bad"));

        for (Future<StoresMessages.Stored> answer : answers.subList(0, MANY)) {
            assertThat(answer.get().opened()).isEqualTo(1);
        }
        assertThatThrownBy(answers.getLast()::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDatabaseThatIsAwayIsAskedOnceForAllThatWait() throws Exception {
        var answers = all(
                _ -> {
                    throw new DataAccessResourceFailureException("away");
                },
                many("good"));

        for (Future<StoresMessages.Stored> answer : answers) {
            assertThatThrownBy(answer::get).hasRootCauseInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(transactions.get()).isLessThan(10);
    }
}
