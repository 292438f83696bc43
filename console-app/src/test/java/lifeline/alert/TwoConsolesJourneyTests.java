package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import lifeline.ConsoleApplication;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.journey.RealPostgres;
import lifeline.kernel.Labels;
import lifeline.timeline.Timeline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two consoles on one PostgreSQL take the same messages, shuffled, doubled and split, at the same time; whatever the
 * order, they end in the same episodes and in one incident.
 */
class TwoConsolesJourneyTests {

    private static final Instant T = Instant.parse("2026-03-01T03:00:00Z");
    private static final int ALERTS = 6;
    private static RealPostgres postgres;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start() {
        postgres = RealPostgres.create();
        one = console();
        other = console();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        postgres.close();
    }

    private static ConfigurableApplicationContext console() {
        return new SpringApplicationBuilder(ConsoleApplication.class)
                .run(
                        "--server.port=0",
                        "--lifeline.intake.token=two-consoles",
                        "--lifeline.admin.password=two-consoles",
                        "--spring.datasource.url=" + postgres.jdbcUrl(),
                        "--spring.datasource.username=" + postgres.user(),
                        "--spring.datasource.password=" + postgres.password(),
                        "--spring.jmx.enabled=false");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyOrderEndsInTheSameEpisodesAndOneIncident(long seed) throws Exception {
        var random = new Random(seed);
        var messages = messages(seed, random);
        deliver(messages, random);
        // What still fires is told again, as Alertmanager does, so that an incident must be there if one is due.
        deliver(messages, random);

        var told = messages.stream().flatMap(List::stream).toList();
        assertEpisodes(told);
        if (told.stream()
                .map(Signal::fingerprint)
                .distinct()
                .anyMatch(fingerprint -> expected(told, fingerprint).getLast().endsAt() == null)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> incidents(seed).size() == 1);
        }
        assertThat(incidents(seed)).hasSizeLessThanOrEqualTo(1);
        incidents(seed).forEach(TwoConsolesJourneyTests::assertNothingIsToldTwice);
    }

    /** Alerts that fire and end a few times, told in messages that overlap, as groups do. */
    private static List<List<Signal>> messages(long seed, Random random) {
        var messages = new ArrayList<List<Signal>>();
        for (var step = 0; step < 12; step++) {
            var message = new ArrayList<Signal>();
            for (var alert = 0; alert < ALERTS; alert++) {
                var start = T.plusSeconds(random.nextInt(4) * 100L + random.nextInt(20));
                var ended = random.nextInt(3) == 0;
                if (random.nextInt(3) > 0) {
                    message.add(signal(seed, alert, start, ended ? start.plusSeconds(random.nextInt(60)) : null));
                }
            }
            messages.add(message);
        }
        return messages;
    }

    private static Signal signal(long seed, int alert, Instant start, @org.jspecify.annotations.Nullable Instant end) {
        var labels = Labels.of(Map.of(
                "alertname", "PromptServiceDown",
                "severity", "critical",
                "cluster", "prod-a",
                "namespace", "two-" + seed,
                "pod", "pod-" + alert));
        var status = end == null ? AlertStatus.FIRING : AlertStatus.RESOLVED;
        return new Signal(status, "two-" + seed + "-" + alert, labels, Map.of(), start, end, "");
    }

    private static void deliver(List<List<Signal>> messages, Random random) throws Exception {
        var tasks = new ArrayList<Callable<AlertIntake.Receipt>>();
        for (List<Signal> message : messages) {
            for (var copy = 0; copy < 3; copy++) {
                var part = random.nextBoolean() ? message : message.subList(0, message.size() / 2);
                var console = random.nextBoolean() ? one : other;
                tasks.add(() ->
                        console.getBean(AlertIntake.class).receive(new Delivery("two", "", part, 0, new byte[0])));
            }
            tasks.add(() -> one.getBean(AlertIntake.class).receive(new Delivery("two", "", message, 0, new byte[0])));
        }
        Collections.shuffle(tasks, random);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<AlertIntake.Receipt> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get().repeated()).isNotNegative();
            }
        }
    }

    private static List<Episode> expected(List<Signal> told, String fingerprint) {
        return Episode.of(told.stream()
                .filter(signal -> signal.fingerprint().equals(fingerprint))
                .map(signal -> Fact.of(signal, T))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void assertEpisodes(List<Signal> told) {
        for (String fingerprint :
                told.stream().map(Signal::fingerprint).distinct().toList()) {
            assertThat(stored(fingerprint))
                    .as(fingerprint)
                    .isEqualTo(expected(told, fingerprint).stream()
                            .map(TwoConsolesJourneyTests::period)
                            .toList());
        }
    }

    private static List<String> stored(String fingerprint) {
        var found = one.getBean(TransactionTemplate.class)
                .execute(_ -> one.getBean(EpisodeRows.class).known("two", Set.of(fingerprint), Instant.EPOCH));
        return found.stream().map(row -> period(row.episode())).sorted().toList();
    }

    private static String period(Episode episode) {
        return episode.startsAt() + "-" + episode.endsAt();
    }

    private static List<IncidentSummary> incidents(long seed) {
        return one.getBean(Incidents.class).latest(100).stream()
                .filter(incident ->
                        incident.correlation().valueOrEmpty("namespace").equals("two-" + seed))
                .toList();
    }

    private static void assertNothingIsToldTwice(IncidentSummary incident) {
        var attached = one.getBean(Alerts.class).of(incident.id());
        var lines = one.getBean(Timeline.class).of(incident.id());
        var joined = lines.stream()
                .filter(line -> line.kind().endsWith("-attached"))
                .mapToInt(line -> line.facts().containsKey("count")
                        ? Integer.parseInt(
                                line.facts().getOrDefault("count", zero()).en())
                        : 1)
                .sum();
        var resolved = lines.stream()
                .filter(line -> line.kind().startsWith("alert-resolved"))
                .count();

        assertThat(joined).isEqualTo(attached.size());
        assertThat(resolved)
                .isLessThanOrEqualTo(
                        attached.stream().filter(alert -> !alert.isFiring()).count());
        assertThat(lines.stream().filter(line -> line.kind().equals("incident-opened")))
                .hasSize(1);
    }

    private static lifeline.kernel.BilingualText zero() {
        return lifeline.kernel.BilingualText.same("0");
    }
}
