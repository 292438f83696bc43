package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lifeline.ConsoleTest;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.kernel.Labels;
import lifeline.source.AlertSources;
import lifeline.source.Heartbeat;
import lifeline.source.Heartbeats;
import lifeline.source.SourceView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A source that falls silent opens one incident of the console's own, and is heard again without closing it. */
@ConsoleTest
class RaisesBlindnessTests {

    @Autowired
    AlertSources sources;

    @Autowired
    Heartbeats heartbeats;

    @Autowired
    AlertIntake intake;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertPages pages;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private String name = "";

    @BeforeEach
    void aSourceOfItsOwn() {
        name = "b-" + UUID.randomUUID().toString().substring(0, 8);
        sources.add(name, "ada");
    }

    @AfterEach
    void isNotMissedByOthers() {
        sources.remove(name, "ada");
    }

    private void watchdog() {
        var labels = Labels.of(Map.of("alertname", "Watchdog", "severity", "none"));
        var signal =
                new Signal(AlertStatus.FIRING, name, labels, Map.of(), Instant.parse("2026-01-01T00:00:00Z"), null, "");
        intake.receive(new Delivery(name, "lifeline", List.of(signal), 0, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private SourceView source() {
        return sources.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Looks as if so much time had passed for the source under test; nobody else's heartbeat is expected here. */
    private void sweepAfter(Duration silence) {
        transaction.executeWithoutResult(_ -> database.update(
                "update alert_source set heartbeat_every = 1, heartbeat_since = ?, heartbeat_at = ? where name = ?",
                Instant.now().minus(silence).atOffset(ZoneOffset.UTC),
                Instant.now().minus(silence).atOffset(ZoneOffset.UTC),
                name));
        new RaisesBlindness(heartbeats, intake, JdbcClient.create(database), Clock.systemUTC()).sweep();
    }

    private List<IncidentSummary> blind() {
        return incidents.open().stream()
                .filter(incident ->
                        incident.correlation().valueOrEmpty("source").equals(name))
                .toList();
    }

    @Test
    void aHeartbeatIsExpectedFromTheFirstOneOnAndIsNoAlertToLookAt() {
        assertThat(heartbeats.stateOf(source())).isEqualTo(Heartbeat.State.NOT_EXPECTED);

        watchdog();

        assertThat(heartbeats.stateOf(source())).isEqualTo(Heartbeat.State.ALIVE);
        assertThat(pages.newest(AlertPages.Wanted.UNMATCHED, null, 500))
                .noneMatch(alert -> alert.source().equals(name));
    }

    @Test
    void aRepeatedHeartbeatIsHeardThoughItsAlertDoesNotChange() {
        watchdog();
        var first = source().heartbeat().heardAt();
        watchdog();

        assertThat(source().heartbeat().heardAt()).isAfter(first);
    }

    @Test
    void aPersonMaySayThatNoneIsExpectedAndItStaysSo() {
        sources.expectHeartbeat(name, Duration.ZERO, "ada");
        watchdog();

        assertThat(heartbeats.stateOf(source())).isEqualTo(Heartbeat.State.NOT_EXPECTED);
    }

    @Test
    void silenceOpensOneIncidentHoweverOftenItIsSeen() {
        watchdog();
        sweepAfter(Duration.ofSeconds(30));
        sweepAfter(Duration.ofSeconds(30));

        assertThat(blind())
                .singleElement()
                .satisfies(incident -> assertThat(incident.scenario()).isEqualTo("console-self"));
    }

    @Test
    void nobodyMissesAHeartbeatOfASourceThatIsGone() {
        watchdog();
        sweepAfter(Duration.ofSeconds(30));
        var incident = blind().getFirst();
        sources.expectHeartbeat(name, Duration.ZERO, "ada");
        new RaisesBlindness(heartbeats, intake, JdbcClient.create(database), Clock.systemUTC()).sweep();

        assertThat(alerts.of(incident.id()))
                .singleElement()
                .satisfies(alert -> assertThat(alert.isFiring()).isFalse());
    }

    @Test
    void beingHeardAgainEndsTheAlertAndLeavesTheIncidentToPeople() {
        watchdog();
        sweepAfter(Duration.ofSeconds(30));
        var incident = blind().getFirst();
        sources.expectHeartbeat(name, Duration.ofMinutes(5), "ada");
        watchdog();
        new RaisesBlindness(heartbeats, intake, JdbcClient.create(database), Clock.systemUTC()).sweep();

        assertThat(alerts.of(incident.id()))
                .singleElement()
                .satisfies(alert -> assertThat(alert.isFiring()).isFalse());
        assertThat(blind()).hasSize(1);
    }
}
