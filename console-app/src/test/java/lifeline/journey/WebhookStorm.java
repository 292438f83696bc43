package lifeline.journey;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Distinct alerts posted straight to the webhook at an even pace, group by group. Some groups open an incident each.
 * What is answered 503 is sent again, as Alertmanager does.
 */
public final class WebhookStorm implements AutoCloseable {

    private static final int OF_AN_INCIDENT = 5;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 50;
    private static final int AT_ONCE = 16;
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore connections = new Semaphore(AT_ONCE);
    private final Collection<Duration> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final WebhookSender sender;

    private WebhookStorm(WebhookSender sender) {
        this.sender = sender;
    }

    /** How much of it, and in how long. */
    public record Size(int alerts, int incidents, Duration length) {}

    static WebhookStorm against(String webhook, Size size) {
        var storm = new WebhookStorm(new WebhookSender(webhook));
        var messages = messages(size);
        storm.waiting.set(messages.size());
        for (var i = 0; i < messages.size(); i++) {
            storm.in(size.length().multipliedBy(i).dividedBy(messages.size()), messages.get(i));
        }
        return storm;
    }

    /** True once every message was answered 200; throws where one was refused for good. */
    boolean isOver() {
        return over.isDone() && over.join() == null;
    }

    /** How long each answer took. */
    List<Duration> answers() {
        return List.copyOf(answers);
    }

    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }

    private static List<String> messages(Size size) {
        var random = new Random(size.alerts());
        var messages = new ArrayList<String>();
        var next = 1L;
        for (var i = 0; i < size.incidents(); i++) {
            messages.add(message("PromptServiceDown", "critical", "prompt-" + i, next, next + OF_AN_INCIDENT));
            next += OF_AN_INCIDENT;
        }
        while (next <= size.alerts()) {
            var end = Math.min(size.alerts() + 1L, next + random.nextInt(SMALLEST, LARGEST + 1));
            messages.add(message("StormAlert", "warning", "calm-" + next, next, end));
            next = end;
        }
        Collections.shuffle(messages, random);
        return messages;
    }

    private static String message(String name, String severity, String namespace, long first, long end) {
        return WebhookSender.message(LongStream.range(first, end)
                .mapToObj(number -> WebhookSender.alert(name, severity, namespace, number))
                .toList());
    }

    private void in(Duration delay, String message) {
        var _ = clock.schedule(() -> threads.execute(() -> send(message)), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(String message) {
        try {
            connections.acquire();
            try {
                var started = System.nanoTime();
                var status = sender.post(message);
                answers.add(Duration.ofNanos(System.nanoTime() - started));
                answered(status, message);
            } finally {
                connections.release();
            }
        } catch (IOException e) {
            over.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(int status, String message) {
        if (status == 503) {
            refused.incrementAndGet();
            in(AGAIN, message);
        } else if (status != 200) {
            over.completeExceptionally(new AssertionError("The console answered " + status));
        } else if (waiting.decrementAndGet() == 0) {
            over.complete(null);
        }
    }
}
