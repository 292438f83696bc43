package lifeline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lifeline.journey.AlertmanagerStorm.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Alertmanager tells of thousands of alerts; in the middle of it the console or its PostgreSQL is killed. What
 * was answered 200 is there, nothing is there twice, and Alertmanager brings the rest.
 */
class StormWithCrashesJourneyTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RealPostgres postgres;
    private ConsoleProgram console;
    private RecordingProxy proxy;
    private RealAlertmanager alertmanager;
    private StoredAlerts stored;

    @BeforeEach
    void start() {
        postgres = RealPostgres.durable();
        console = ConsoleProgram.start(Loopback.freePort(), Program.folder("data"), postgres.asDatabase());
        proxy = RecordingProxy.start(console.webhook());
        alertmanager = RealAlertmanager.start(proxy.url(), ConsoleProgram.TOKEN);
        stored = new StoredAlerts(postgres);
    }

    @AfterEach
    void stop() {
        alertmanager.close();
        proxy.close();
        console.close();
        postgres.close();
    }

    @Test
    void aConsoleKilledInTheMiddleLosesNothingAndTellsNothingTwice() {
        try (var storm = AlertmanagerStorm.against(alertmanager)) {
            await().atMost(PATIENCE).until(storm::isInTheMiddle);
            console.kill();
            console.startAgain();
            await().atMost(PATIENCE).until(storm::isOver);
        }
        assertThat(proxy.answers().keySet()).containsExactlyInAnyOrder(200, RecordingProxy.NO_ANSWER);
        assertNothingIsLostOrTwice();
    }

    @Test
    void aDatabaseKilledInTheMiddleLosesNothingAndTellsNothingTwice() {
        var recoveries = postgres.recoveries();
        try (var storm = AlertmanagerStorm.against(alertmanager)) {
            await().atMost(PATIENCE).until(storm::isInTheMiddle);
            postgres.crash();
            await().atMost(PATIENCE).until(() -> proxy.answers().containsKey(503));
            postgres.start();
            await().atMost(PATIENCE).until(storm::isOver);
        }
        assertThat(postgres.recoveries()).isEqualTo(recoveries + 1);
        assertThat(proxy.answers().keySet()).containsExactlyInAnyOrder(200, 503);
        assertThat(proxy.exchanges())
                .allSatisfy(exchange -> assertThat(exchange.took()).isLessThan(Duration.ofSeconds(10)));
        assertNothingIsLostOrTwice();
    }

    private void assertNothingIsLostOrTwice() {
        await().atMost(PATIENCE).untilAsserted(this::assertTheEndOfTheStormIsStored);
        assertThat(stored.count("select count(*) from incident")).isEqualTo(AlertmanagerStorm.INCIDENTS);
        assertThat(stored.doubles()).isEmpty();
        var facts = stored.facts();
        factsAnswered(200)
                .forEach((fingerprint, told) -> assertThat(facts.getOrDefault(fingerprint, Set.of()))
                        .as("what was answered 200 of alert " + fingerprint)
                        .containsAll(told));
    }

    /**
     * The last state of each alert. One that came and went while nobody listened was never told of, which only
     * Alertmanager could change.
     */
    private void assertTheEndOfTheStormIsStored() {
        var states = stored.statesByPod();
        var never = new HashSet<String>();
        IntStream.range(0, AlertmanagerStorm.ALERTS).forEach(alert -> {
            var pod = AlertmanagerStorm.pod(alert);
            var found = states.getOrDefault(pod, List.of());
            switch (AlertmanagerStorm.fateOf(alert)) {
                case STAYS -> assertThat(found).as(pod).containsExactly("FIRING");
                case FIRES_AGAIN -> assertThat(found).as(pod).isIn(List.of("RESOLVED", "FIRING"), List.of("FIRING"));
                case ENDS -> assertThat(found).as(pod).isIn(List.of("RESOLVED"), List.of());
            }
            if (AlertmanagerStorm.fateOf(alert) == Fate.ENDS && found.isEmpty()) {
                never.add(pod);
            }
        });
        assertThat(never).doesNotContainAnyElementsOf(podsAnswered200());
        assertThat(stored.count("select count(*) from alert where routing = 'PENDING'"))
                .isZero();
    }

    private Set<String> podsAnswered200() {
        var pods = new HashSet<String>();
        proxy.exchanges().stream()
                .filter(exchange -> exchange.status() == 200)
                .forEach(exchange -> JSON.readTree(exchange.body())
                        .get("alerts")
                        .forEach(alert -> pods.add(alert.at("/labels/pod").asString())));
        return pods;
    }

    /** As {@link StoredAlerts#facts()} tells them. */
    private Map<String, Set<String>> factsAnswered(int status) {
        var facts = new HashMap<String, Set<String>>();
        for (RecordingProxy.Exchange exchange : proxy.exchanges()) {
            if (exchange.status() == status) {
                JSON.readTree(exchange.body())
                        .get("alerts")
                        .forEach(alert -> facts.computeIfAbsent(
                                        alert.get("fingerprint").asString(), _ -> new HashSet<>())
                                .add(fact(alert)));
            }
        }
        return facts;
    }

    private static String fact(JsonNode alert) {
        var ended = alert.get("status").asString().equals("resolved");
        return instant(alert, "startsAt") + "/" + (ended ? instant(alert, "endsAt") : "");
    }

    private static String instant(JsonNode alert, String field) {
        return OffsetDateTime.parse(alert.get(field).asString())
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS)
                .toString();
    }
}
