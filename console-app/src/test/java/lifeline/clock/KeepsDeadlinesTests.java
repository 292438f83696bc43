package lifeline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lifeline.ConsoleTest;
import lifeline.deadline.ClockState;
import lifeline.incident.DeclaresIncidents;
import lifeline.incident.Incidents;
import lifeline.incident.Recoveries;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenarios;
import lifeline.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an incident asks of people by a moment. */
@ConsoleTest
class KeepsDeadlinesTests {

    private static final Actor ADA = Actor.person("ada");

    @Autowired
    DeclaresIncidents declares;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Incidents incidents;

    @Autowired
    Recoveries recoveries;

    @Autowired
    IncidentDeadlines deadlines;

    @Autowired
    KeepsDeadlines keeps;

    @Autowired
    Timeline timeline;

    @Autowired
    Clock clock;

    private IncidentId declare(String scenario) {
        var declared = declares.byHand("By hand", scenarios.find(scenario).orElseThrow(), Severity.SEV1, ADA);
        keeps.sweep();
        return declared.id();
    }

    private List<String> named(IncidentId incident) {
        return deadlines.of(List.of(incident)).stream()
                .map(DeadlineReading::name)
                .toList();
    }

    private void recover(IncidentId incident) {
        for (ResponseRole role : ResponseRole.values()) {
            incidents.takeRole(incident, role, ADA);
        }
        incidents.activate(incident, ADA);
        incidents.claimMitigation(incident, "mended", ADA);
        recoveries.confirmWithoutProof(incident, "looked at it", ADA);
    }

    @Test
    void theDutyToNotifyRunsFromTheMomentSomebodyWasAwareOfTheLeak() {
        var leak = declare("prompt-data-leak");
        assertThat(named(leak)).containsExactly("containment");

        incidents.acknowledge(leak, ADA);
        var aware = incidents.get(leak).moments().acknowledgedAt();

        assertThat(deadlines.of(List.of(leak)))
                .filteredOn(reading -> reading.name().equals("statutory-notification"))
                .singleElement()
                .satisfies(reading -> assertThat(reading.countdown().dueAt())
                        .isEqualTo(java.util.Objects.requireNonNull(aware).plus(Duration.ofHours(72))));
    }

    @Test
    void doneIsDoneOnceAndTheTimelineSaysByWhom() {
        var leak = declare("prompt-data-leak");

        deadlines.done(leak, "containment", "Token revoked", ADA);
        deadlines.done(leak, "containment", "again", ADA);

        assertThat(deadlines.of(List.of(leak)).getFirst().countdown().state(clock.instant()))
                .isEqualTo(ClockState.STOPPED_MET);
        assertThat(timeline.of(leak))
                .filteredOn(line -> line.kind().startsWith("deadline-met"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo("deadline-met-noted");
                    assertThat(line.actor().name()).isEqualTo("ada");
                });
    }

    @Test
    void thePostmortemIsDueADayAfterRecoveryAndDoneWhenTheIncidentIsClosed() {
        var outage = declare("prompt-service-outage");
        assertThat(named(outage)).isEmpty();

        recover(outage);
        var review = deadlines.of(List.of(outage)).getFirst();
        assertThat(review.countdown().startedAt())
                .isEqualTo(incidents.get(outage).moments().recoveredAt());
        assertThat(review.countdown().target()).isEqualTo(Duration.ofHours(24));

        incidents.resolve(outage, ADA);
        incidents.close(outage, ADA);
        assertThat(deadlines.of(List.of(outage)).getFirst().countdown().stoppedAt())
                .isEqualTo(incidents.get(outage).moments().closedAt());
    }

    @Test
    void whereNothingWasWrongNothingIsOwed() {
        var leak = declare("prompt-data-leak");
        incidents.dismiss(leak, "A test of the sensor", ADA);
        keeps.sweep();

        assertThat(named(leak)).isEmpty();
        assertThatThrownBy(() -> deadlines.done(leak, "containment", "", ADA)).isInstanceOf(NoSuchDeadline.class);
    }
}
