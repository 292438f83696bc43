package lifeline.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Alerts in many groups that an Alertmanager is told of, wave after wave: some stay, some end, some end and fire again.
 */
final class AlertmanagerStorm implements AutoCloseable {

    static final int ALERTS = 2400;
    static final int INCIDENTS = 20;

    private static final int GROUPS = 120;
    private static final int A_WAVE = 80;
    private static final int ENDS_AFTER = 8;
    private static final int FIRES_AGAIN_AFTER = 16;
    private static final int WAVES = ALERTS / A_WAVE + FIRES_AGAIN_AFTER;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Instant[] began = new Instant[ALERTS];
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final RealAlertmanager alertmanager;
    private final AtomicInteger waves = new AtomicInteger();

    private AlertmanagerStorm(RealAlertmanager alertmanager) {
        this.alertmanager = alertmanager;
        var _ = thread.scheduleAtFixedRate(this::blow, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What becomes of an alert. */
    enum Fate {
        STAYS,
        ENDS,
        FIRES_AGAIN
    }

    static AlertmanagerStorm against(RealAlertmanager alertmanager) {
        return new AlertmanagerStorm(alertmanager);
    }

    static Fate fateOf(int alert) {
        return Fate.values()[alert / GROUPS % Fate.values().length];
    }

    static String pod(int alert) {
        return "pod-" + alert;
    }

    /** Half of the alerts have come, some of them have ended, and the first are about to fire again. */
    boolean isInTheMiddle() {
        return over.isDone() || waves.get() >= ALERTS / A_WAVE / 2;
    }

    /** True once the last wave was taken; throws what went wrong with one. */
    boolean isOver() {
        return over.isDone() && over.join() == null;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void blow() {
        if (over.isDone()) {
            return;
        }
        try {
            alertmanager.post(wave(waves.get(), Clock.systemUTC().instant()));
            if (waves.incrementAndGet() == WAVES) {
                over.complete(null);
            }
        } catch (RuntimeException | AssertionError e) {
            over.completeExceptionally(e);
        }
    }

    private String wave(int number, Instant now) {
        var told = new ArrayList<String>();
        alertsOf(number).forEach(alert -> told.add(fires(alert, now)));
        for (int alert : alertsOf(number - ENDS_AFTER)) {
            if (fateOf(alert) != Fate.STAYS) {
                told.add(alert(alert, now));
            }
        }
        for (int alert : alertsOf(number - FIRES_AGAIN_AFTER)) {
            if (fateOf(alert) == Fate.FIRES_AGAIN) {
                told.add(fires(alert, now));
            }
        }
        return "[" + String.join(",", told) + "]";
    }

    private static List<Integer> alertsOf(int wave) {
        return wave < 0 || wave >= ALERTS / A_WAVE
                ? List.of()
                : IntStream.range(wave * A_WAVE, (wave + 1) * A_WAVE).boxed().toList();
    }

    /** Said for so long that nothing ends by itself. */
    private String fires(int alert, Instant now) {
        began[alert] = now;
        return alert(alert, now.plus(Duration.ofHours(1)));
    }

    private String alert(int alert, Instant until) {
        var group = alert % GROUPS;
        var opens = group < INCIDENTS;
        return """
                {"labels":{"alertname":"%s","severity":"%s","cluster":"prod-a","namespace":"storm-%d","pod":"%s"},\
                "annotations":{"summary":"%s"},"startsAt":"%s","endsAt":"%s"}""".formatted(
                        opens ? "PromptServiceDown" : "StormAlert",
                        opens ? "critical" : "warning",
                        group,
                        pod(alert),
                        "Told by the storm",
                        began[alert],
                        until);
    }
}
