package lifeline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lifeline.ConsoleTest;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointLocation;
import lifeline.asset.PointOutcome;
import lifeline.asset.RecoveryPoint;
import lifeline.asset.RecoveryPoints;
import lifeline.asset.Verification;
import lifeline.incident.DeclaresIncidents;
import lifeline.incident.Incidents;
import lifeline.incident.RoleNeeded;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenarios;
import lifeline.timeline.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How much may be lost is frozen at the failure, measured anew when more is known, and sure after a restore. */
@ConsoleTest
class MeasuresDataLossTests {

    private static final Actor ADA = Actor.person("ada");
    private static final String TEMPLATES = "prompt-templates";

    @Autowired
    DeclaresIncidents declares;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Incidents incidents;

    @Autowired
    RecoveryPoints points;

    @Autowired
    DataLosses losses;

    @Autowired
    StartsClocks starts;

    @Autowired
    MeasuresDataLoss measures;

    @Autowired
    ResponseClocks clocks;

    @Autowired
    Timeline timeline;

    @Autowired
    Clock clock;

    private Instant now;

    @BeforeEach
    void now() {
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private RecoveryPoint full(Duration ago) {
        var at = now.minus(ago);
        return points.tell(
                        TEMPLATES,
                        "backup-job",
                        new FoundPoint(
                                UUID.randomUUID().toString(),
                                "daily-full",
                                PointKind.FULL,
                                at,
                                at.plusSeconds(10),
                                PointLocation.OFFSITE,
                                10L,
                                null,
                                null,
                                Verification.EXISTS,
                                null,
                                PointOutcome.COMPLETED))
                .point();
    }

    private IncidentId incident() {
        var declared = declares.byHand(
                "Templates gone", scenarios.find("prompt-data-loss").orElseThrow(), Severity.SEV1, ADA);
        incidents.takeRole(declared.id(), ResponseRole.COMMAND, ADA);
        starts.sweep();
        clocks.correctStart(declared.id(), now.minusSeconds(60), "", ADA);
        measures.sweep();
        return declared.id();
    }

    private DataLossReading templates(IncidentId incident) {
        return losses.of(List.of(incident)).stream()
                .filter(reading -> reading.asset().equals(TEMPLATES))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWindowReachesFromTheNewestPointBeforeTheFailureAndStaysAsTimeGoesBy() {
        var before = full(Duration.ofSeconds(90));
        var incident = incident();
        full(Duration.ofSeconds(20));
        measures.sweep();

        assertThat(templates(incident).point()).isEqualTo(before.id());
        assertThat(templates(incident).window()).contains(Duration.ofSeconds(30));
        assertThat(templates(incident).verdict()).isEqualTo(DataLossReading.Verdict.MET);
        assertThat(timeline.of(incident))
                .filteredOn(line -> line.kind().startsWith("data-loss-w"))
                .isNotEmpty();
    }

    @Test
    void onceRecoveryNamesWhenTheDataWentBadOnlyOlderPointsAreClean() {
        var clean = full(Duration.ofHours(2));
        var bad = full(Duration.ofSeconds(61));
        var incident = incident();
        assertThat(templates(incident).point()).isEqualTo(bad.id());

        assertThatThrownBy(() -> losses.corruptedFrom(incident, TEMPLATES, now.minusSeconds(3600), "", ADA))
                .isInstanceOf(RoleNeeded.class);
        incidents.takeRole(incident, ResponseRole.RECOVERY, ADA);
        losses.corruptedFrom(incident, TEMPLATES, now.minusSeconds(3600), "A faulty release overwrote them", ADA);

        assertThat(losses.candidates(incident, TEMPLATES)).first().isEqualTo(clean);
        assertThat(templates(incident).window()).contains(Duration.ofHours(1));
        assertThat(templates(incident).verdict()).isEqualTo(DataLossReading.Verdict.MISSED);
    }

    @Test
    void whatWasRestoredIsTheActualRpo() {
        var older = full(Duration.ofMinutes(31));
        full(Duration.ofSeconds(70));
        var incident = incident();
        incidents.takeRole(incident, ResponseRole.RECOVERY, ADA);

        losses.restored(incident, TEMPLATES, older.id(), ADA);

        assertThat(templates(incident).actual()).contains(Duration.ofMinutes(30));
        assertThatThrownBy(() -> losses.restored(incident, TEMPLATES, UUID.randomUUID(), ADA))
                .isInstanceOf(NotThisAssetsPoint.class);
    }
}
