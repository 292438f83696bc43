package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import lifeline.ConsoleApplication;
import lifeline.alert.SignalArbitraries.Message;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.journey.RealPostgres;
import lifeline.timeline.Timeline;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
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

    @SuppressWarnings("NullAway.Init") // NullAway does not know what jqwik calls first
    private static RealPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext one;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext other;

    @BeforeContainer
    static void start() {
        postgres = RealPostgres.create();
        one = console();
        other = console();
    }

    @AfterContainer
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

    @Provide
    Arbitrary<List<Message>> messages() {
        return SignalArbitraries.messages(ALERTS);
    }

    /** What a console is told, and which of the two. */
    private record Post(Message message, boolean toOne) {}

    @Property(tries = 20)
    void everyOrderEndsInTheSameEpisodesAndOneIncident(
            @ForAll("messages") List<Message> generated, @ForAll Random random) throws Exception {
        var namespace = "two-" + UUID.randomUUID();
        var messages = generated.stream().map(message -> message.in(namespace)).toList();
        deliver(messages, random);
        // What still fires is told again, as Alertmanager does, so that an incident must be there if one is due.
        deliver(messages, random);

        var told =
                messages.stream().flatMap(message -> message.signals().stream()).toList();
        assertEpisodes(told);
        if (told.stream()
                .map(Signal::fingerprint)
                .distinct()
                .anyMatch(fingerprint -> expected(told, fingerprint).getLast().endsAt() == null)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> incidents(namespace).size() == 1);
        }
        assertThat(incidents(namespace)).hasSizeLessThanOrEqualTo(1);
        incidents(namespace).forEach(TwoConsolesJourneyTests::assertNothingIsToldTwice);
    }

    /** Each message whole and in parts, several times, to either console, two at a time. */
    private static void deliver(List<Message> messages, Random random) throws Exception {
        var posts = new ArrayList<Post>();
        for (Message message : messages) {
            for (Message part : List.of(message, message, message.firstHalf(), message.secondHalf())) {
                posts.add(new Post(part, random.nextBoolean()));
            }
        }
        Collections.shuffle(posts, random);
        List<Callable<AlertIntake.Receipt>> tasks = posts.stream()
                .<Callable<AlertIntake.Receipt>>map(post -> () -> receive(post))
                .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<AlertIntake.Receipt> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get().repeated()).isNotNegative();
            }
        }
    }

    private static AlertIntake.Receipt receive(Post post) {
        var console = post.toOne() ? one : other;
        return console.getBean(AlertIntake.class)
                .receive(new Delivery("two", "", post.message().signals(), 0, new byte[0]));
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

    private static List<IncidentSummary> incidents(String namespace) {
        return one.getBean(Incidents.class).latest(1000).stream()
                .filter(incident ->
                        incident.correlation().valueOrEmpty("namespace").equals(namespace))
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
