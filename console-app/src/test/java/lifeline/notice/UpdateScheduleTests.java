package lifeline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Moments;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import lifeline.scenario.UpdateRhythms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people wait for the next update. */
class UpdateScheduleTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final IncidentId INCIDENT = IncidentId.random();

    private final List<StakeholderUpdate> told = new ArrayList<>();
    private @Nullable Instant recovered;

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    private UpdateSchedule schedule(Severity severity, IncidentState state, @Nullable Instant activated) {
        var moments = new Moments(NOON, NOON, activated, null, null, recovered, null, null);
        var incident = new IncidentSummary(
                INCIDENT,
                "INC-1",
                BilingualText.same("x"),
                null,
                severity,
                state,
                1,
                List.of(),
                Labels.NONE,
                moments,
                List.of(),
                null);
        return new UpdateSchedule(incident, UpdateRhythms.USUAL, told);
    }

    private void tell(Audience audience, UpdateStatus status, int minute, @Nullable Integer next) {
        told.add(new StakeholderUpdate(
                UUID.randomUUID(),
                INCIDENT,
                audience,
                status,
                BilingualText.same("x"),
                "there",
                next == null ? null : at(next),
                at(minute),
                Actor.person("ada")));
    }

    private Optional<Instant> due(UpdateSchedule schedule, Audience audience) {
        return schedule.due(audience).map(DueUpdate::dueAt);
    }

    @Test
    void nobodyWaitsBeforeActivation() {
        assertThat(schedule(Severity.SEV1, IncidentState.DETECTED, null).due()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SEV1, 5, 15", "SEV2, 10, 30", "SEV3, 20, ", "SEV4, , "})
    void theFirstUpdateIsCountedFromActivation(
            Severity severity, @Nullable Integer internal, @Nullable Integer external) {
        var schedule = schedule(severity, IncidentState.MITIGATING, NOON);

        assertThat(due(schedule, Audience.INTERNAL))
                .isEqualTo(Optional.ofNullable(internal).map(UpdateScheduleTests::at));
        assertThat(due(schedule, Audience.EXTERNAL))
                .isEqualTo(Optional.ofNullable(external).map(UpdateScheduleTests::at));
        assertThat(due(schedule, Audience.EXECUTIVE)).isEmpty();
    }

    @Test
    void eachLaterOneIsCountedFromTheOneBefore() {
        tell(Audience.INTERNAL, UpdateStatus.INVESTIGATING, 4, 19);

        var schedule = schedule(Severity.SEV1, IncidentState.MITIGATING, NOON);

        assertThat(due(schedule, Audience.INTERNAL)).hasValue(at(19));
        assertThat(due(schedule, Audience.EXTERNAL)).hasValue(at(15));
    }

    @Test
    void aPromiseHoldsAndAWorseSeverityMakesItEarlier() {
        tell(Audience.INTERNAL, UpdateStatus.INVESTIGATING, 0, 30);

        assertThat(due(schedule(Severity.SEV3, IncidentState.MITIGATING, NOON), Audience.INTERNAL))
                .hasValue(at(30));
        assertThat(due(schedule(Severity.SEV1, IncidentState.MITIGATING, NOON), Audience.INTERNAL))
                .hasValue(at(15));
    }

    @Test
    void afterRecoveryOneLastUpdateIsOwedAndThenNone() {
        tell(Audience.INTERNAL, UpdateStatus.MONITORING, 10, 25);
        recovered = at(20);
        assertThat(schedule(Severity.SEV1, IncidentState.RECOVERED, NOON).due(Audience.INTERNAL))
                .hasValueSatisfying(due -> assertThat(due.isLast()).isTrue());

        tell(Audience.INTERNAL, UpdateStatus.RESOLVED, 22, null);
        assertThat(schedule(Severity.SEV1, IncidentState.RECOVERED, NOON).due(Audience.INTERNAL))
                .isEmpty();
        assertThat(schedule(Severity.SEV1, IncidentState.RECOVERED, NOON)
                        .next(Audience.INTERNAL, UpdateStatus.RESOLVED, at(22)))
                .isEmpty();
    }

    @Test
    void aRelapseIsToldOfAgain() {
        recovered = null;
        tell(Audience.INTERNAL, UpdateStatus.RESOLVED, 22, null);

        assertThat(due(schedule(Severity.SEV1, IncidentState.MITIGATING, NOON), Audience.INTERNAL))
                .hasValue(at(37));
    }

    @Test
    void nobodyWaitsForADismissedIncident() {
        assertThat(schedule(Severity.SEV1, IncidentState.DISMISSED, NOON).due()).isEmpty();
        assertThat(schedule(Severity.SEV1, IncidentState.CLOSED, NOON).due()).isEmpty();
    }
}
