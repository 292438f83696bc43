package lifeline.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lifeline.action.FakeCluster;
import lifeline.alert.AlertIntake;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import lifeline.alert.Signal;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointLocation;
import lifeline.asset.PointOutcome;
import lifeline.asset.RecoveryPoints;
import lifeline.asset.Verification;
import lifeline.check.FakeReadings;
import lifeline.incident.Incidents;
import lifeline.incident.Recoveries;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.kernel.ResponseRole;
import lifeline.shell.Texts;
import lifeline.timeline.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The worked incident: the prompt service fails at 14:00 in Beijing and is proven well at 14:15, with ten minutes
 * allowed. People once worked it out by hand and got it wrong; here no sentence is typed.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:worked;DB_CLOSE_DELAY=-1",
            "lifeline.intake.token=test-token",
            "lifeline.admin.password=admin-demo",
            "lifeline.demo=true"
        })
@Import({FakeCluster.class, FakeReadings.class, WorkedIncidentTests.Time.class})
class WorkedIncidentTests {

    private static final Instant FAILURE = Instant.parse("2026-03-02T06:00:00Z");
    private static final Actor MEI = Actor.person("mei");
    private static final Actor TOM = Actor.person("tom");

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        SettableClock settable() {
            return new SettableClock(FAILURE.minusSeconds(60));
        }
    }

    @Autowired
    SettableClock time;

    @Autowired
    AlertIntake intake;

    @Autowired
    Incidents incidents;

    @Autowired
    Recoveries recoveries;

    @Autowired
    RecoveryPoints points;

    @Autowired
    Postmortems postmortems;

    @Autowired
    Timeline timeline;

    private IncidentId incident;

    private void at(String minutesAfter) {
        time.set(FAILURE.plus(Duration.parse("PT" + minutesAfter)));
    }

    private void awaitLine(String kind, int times) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(timeline.of(incident))
                        .filteredOn(line -> line.kind().equals(kind))
                        .hasSize(times));
    }

    @BeforeEach
    void theIncident() {
        points.tell("prompt-templates", "backup-job", copyOf(FAILURE.minus(Duration.ofMinutes(12))));
        at("2M30S");
        var labels = Map.of(
                "alertname", "PromptServiceDown",
                "scenario", "prompt-service-outage",
                "asset", "prompt-service",
                "severity", "critical",
                "cluster", "prod-a",
                "namespace", "prompt",
                "deployment", "prompt-service");
        var signal = new Signal(
                AlertStatus.FIRING, "f1", Labels.of(labels), Map.of("summary", "No instance"), FAILURE, null, "");
        incident = intake.receive(new Delivery("default", "", List.of(signal), 0, new byte[0]))
                .incidents()
                .getFirst();
        at("4M");
        incidents.acknowledge(incident, MEI);
        List.of(ResponseRole.COMMAND, ResponseRole.TECHNICAL).forEach(role -> incidents.takeRole(incident, role, MEI));
        incidents.takeRole(incident, ResponseRole.RECOVERY, TOM);
        at("5M");
        awaitLine("clock-half", 2);
        incidents.activate(incident, MEI);
        at("12M");
        awaitLine("clock-breached", 2);
        awaitLine("notice-overdue-internal", 1);
        incidents.claimMitigation(incident, "Three instances run again", MEI);
        at("15M");
        recoveries.confirmWithoutProof(incident, "Generated a prompt by hand, the log is whole", MEI);
    }

    private static FoundPoint copyOf(Instant moment) {
        return new FoundPoint(
                UUID.randomUUID().toString(),
                "daily-full",
                PointKind.FULL,
                moment,
                moment.plusSeconds(60),
                PointLocation.OFFSITE,
                10L,
                null,
                null,
                Verification.EXISTS,
                null,
                PointOutcome.COMPLETED);
    }

    /** From the summary to the detection, and the timeline: everything in it is computed. */
    private String told(Locale reader) {
        var text = postmortems.markdown(incidents.get(incident).key(), reader).orElseThrow();
        return text.substring(text.indexOf("## 1."), text.indexOf("## 6.")).strip() + "\n\n"
                + text.substring(text.indexOf("## 9."), text.indexOf("## 10.")).strip() + "\n";
    }

    private static String golden(String language) throws IOException {
        try (var file = WorkedIncidentTests.class.getResourceAsStream("worked-incident." + language + ".md")) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everySentenceOfTheWorkedIncidentIsComputed() throws IOException {
        assertThat(told(Texts.ENGLISH)).isEqualTo(golden("en"));
        assertThat(told(Texts.CHINESE)).isEqualTo(golden("zh-CN"));
    }
}
