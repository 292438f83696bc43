package lifeline.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lifeline.ConsoleTest;
import lifeline.action.FakeCluster;
import lifeline.action.Workload;
import lifeline.alert.AlertIntake;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import lifeline.alert.Signal;
import lifeline.check.FakeReadings;
import lifeline.check.Verdict;
import lifeline.clock.ResponseClocks;
import lifeline.deadline.ClockState;
import lifeline.incident.IllegalMove;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.ReasonNeeded;
import lifeline.incident.Recoveries;
import lifeline.incident.RecoveryNotProven;
import lifeline.incident.RoleNeeded;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.kernel.ResponseRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People walk the playbook of an outage; the world outside is as a test says. */
@ConsoleTest
class RunsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Actor MEI = Actor.person("mei");
    private static final Actor TOM = Actor.person("tom");
    private static final Workload DEPLOYMENT = new Workload("prod-a", "prompt", "Deployment", "prompt-service");

    @Autowired
    AlertIntake intake;

    @Autowired
    Incidents incidents;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Runs runs;

    @Autowired
    RunViews views;

    @Autowired
    ResponseClocks clocks;

    @Autowired
    FakeCluster cluster;

    @Autowired
    FakeReadings world;

    @Autowired
    Clock clock;

    private IncidentId incident;
    private UUID run;

    @BeforeEach
    void anOutage() {
        cluster.deploy(DEPLOYMENT, 3);
        world.available(0);
        incident = outage().id();
        run = views.of(incident).getFirst().id();
        incidents.takeRole(incident, ResponseRole.COMMAND, MEI);
        incidents.takeRole(incident, ResponseRole.TECHNICAL, MEI);
        incidents.takeRole(incident, ResponseRole.RECOVERY, TOM);
    }

    @Test
    void onlyCommandStartsThePlaybook() {
        assertThatThrownBy(() -> runs.start(run, TOM)).isInstanceOf(RoleNeeded.class);
        runs.start(run, MEI);

        assertThat(incidents.get(incident).state()).isEqualTo(IncidentState.MITIGATING);
    }

    @Test
    void aPlanIsAppliedVerifiedAndTheClockStopsOnlyWhenRecoveryIsConfirmed() {
        confirmTheScale();
        assertThat(cluster.read(DEPLOYMENT).replicas()).isEqualTo(5);
        assertThatThrownBy(() -> recoveries.confirm(incident, TOM)).isInstanceOf(RecoveryNotProven.class);

        world.available(5);
        awaitStep("fault-report", StepState.READY);
        assertThat(clocks.of(incident))
                .allSatisfy(reading -> assertThat(reading.stoppedAt()).isNull());
        assertThatThrownBy(() -> recoveries.confirm(incident, MEI)).isInstanceOf(RoleNeeded.class);

        recoveries.confirm(incident, TOM);
        assertThat(clocks.of(incident))
                .isNotEmpty()
                .allSatisfy(
                        reading -> assertThat(reading.state(clock.instant())).isEqualTo(ClockState.STOPPED_MET));
    }

    @Test
    void anApprovalOfAPlanThatIsNoLongerShownIsRefused() {
        runs.start(run, MEI);
        awaitStep("scale", StepState.WAITING_APPROVAL);

        assertThatThrownBy(() -> runs.confirm(run, "scale", "another digest", MEI))
                .isInstanceOf(PlanChanged.class);
        assertThatThrownBy(() -> runs.confirm(run, "scale", digest(), TOM)).isInstanceOf(RoleNeeded.class);
        assertThat(cluster.read(DEPLOYMENT).replicas()).isEqualTo(3);
    }

    @Test
    void whatCannotBeMeasuredProvesNothing() {
        confirmTheScale();
        world.available(5);
        awaitStep("verify-recovery", StepState.RUNNING, StepState.SUCCEEDED);
        world.unreachable();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(step("verify-recovery").checks())
                        .anySatisfy(check -> assertThat(check.observed()).isEqualTo("no answer")));
        assertThat(step("verify-recovery").checks())
                .noneMatch(check -> check.isSettled()
                        && check.verdict() == Verdict.PASS
                        && !check.checkId().equals("instances-available"));
        assertThatThrownBy(() -> recoveries.confirm(incident, TOM)).isInstanceOf(RecoveryNotProven.class);
    }

    @Test
    void aRelapseInTheSoakReopensTheIncidentAndVoidsTheOldProof() {
        confirmTheScale();
        world.available(5);
        awaitStep("fault-report", StepState.READY);
        recoveries.confirm(incident, TOM);
        fire("PromptServiceProbeFailing");
        assertThat(incidents.get(incident).state()).isEqualTo(IncidentState.RECOVERED);

        resolve("PromptServiceDown");
        fire("PromptServiceDown");

        assertThat(incidents.get(incident).state()).isEqualTo(IncidentState.MITIGATING);
        assertThat(step("verify-recovery").state()).isEqualTo(StepState.FAILED);
        assertThat(clocks.of(incident))
                .allSatisfy(reading -> assertThat(reading.stoppedAt()).isNull());
        incidents.claimMitigation(incident, "it came back by itself", MEI);
        assertThatThrownBy(() -> recoveries.confirm(incident, TOM)).isInstanceOf(RecoveryNotProven.class);

        runs.retry(run, "verify-recovery", MEI);
        awaitStep("verify-recovery", StepState.SUCCEEDED);
        recoveries.confirm(incident, TOM);
        assertThat(incidents.get(incident).state()).isEqualTo(IncidentState.RECOVERED);
    }

    @Test
    void commandMayConfirmWithoutProofButNotWithoutAReason() {
        runs.start(run, MEI);
        incidents.claimMitigation(incident, "restarted by hand", MEI);

        assertThatThrownBy(() -> recoveries.confirmWithoutProof(incident, " ", MEI))
                .isInstanceOf(ReasonNeeded.class);
        assertThatThrownBy(() -> recoveries.confirmWithoutProof(incident, "I saw it", TOM))
                .isInstanceOf(RoleNeeded.class);
        recoveries.confirmWithoutProof(incident, "I saw it", MEI);
        assertThat(incidents.get(incident).state()).isEqualTo(IncidentState.RECOVERED);
    }

    @Test
    void aStepIsSkippedOnlyWithAReasonAndOnlyWhenItIsItsTurn() {
        runs.start(run, MEI);
        awaitStep("scale", StepState.WAITING_APPROVAL);

        assertThatThrownBy(() -> runs.skip(run, "scale", "", MEI)).isInstanceOf(ReasonNeeded.class);
        assertThatThrownBy(() -> runs.skip(run, "fault-report", "later", MEI)).isInstanceOf(StepNotReady.class);
        runs.skip(run, "scale", "a release is rolled back instead", MEI);
        assertThat(step("scale").state()).isEqualTo(StepState.SKIPPED);
    }

    @Test
    void anIncidentIsAcknowledgedOnce() {
        incidents.acknowledge(incident, MEI);

        assertThatThrownBy(() -> incidents.acknowledge(incident, TOM)).isInstanceOf(IllegalMove.class);
    }

    private void confirmTheScale() {
        runs.start(run, MEI);
        awaitStep("scale", StepState.WAITING_APPROVAL);
        runs.confirm(run, "scale", digest(), MEI);
        await().atMost(PATIENCE).until(() -> cluster.read(DEPLOYMENT).replicas() == 5);
    }

    private String digest() {
        var action = step("scale").action();
        assertThat(action).isNotNull();
        return action == null ? "" : action.plan().digest();
    }

    private void awaitStep(String id, StepState... states) {
        await().atMost(PATIENCE).until(() -> List.of(states).contains(step(id).state()));
    }

    private RunView.StepView step(String id) {
        return views.of(incident).getFirst().stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Other tests' outages of the same workload are closed first, so that this one is a new incident. */
    private IncidentSummary outage() {
        incidents.open().stream()
                .filter(open -> open.correlation().valueOrEmpty("namespace").equals("prompt"))
                .forEach(this::end);
        resolve("PromptServiceDown");
        fire("PromptServiceDown");
        await().atMost(PATIENCE)
                .until(() -> incidents.open().stream()
                        .anyMatch(open ->
                                open.correlation().valueOrEmpty("namespace").equals("prompt")));
        return incidents.open().stream()
                .filter(open -> open.correlation().valueOrEmpty("namespace").equals("prompt"))
                .findFirst()
                .orElseThrow();
    }

    private void end(IncidentSummary open) {
        incidents.takeRole(open.id(), ResponseRole.COMMAND, MEI);
        incidents.takeRole(open.id(), ResponseRole.TECHNICAL, MEI);
        if (open.state() == IncidentState.DETECTED || open.state() == IncidentState.ACKNOWLEDGED) {
            incidents.dismiss(open.id(), "another test", MEI);
            return;
        }
        if (open.state() == IncidentState.MITIGATING) {
            incidents.claimMitigation(open.id(), "another test", MEI);
        }
        if (open.state() != IncidentState.RECOVERED) {
            recoveries.confirmWithoutProof(open.id(), "another test", MEI);
        }
        incidents.resolve(open.id(), MEI);
    }

    private void fire(String name) {
        send(name, AlertStatus.FIRING);
    }

    private void resolve(String name) {
        send(name, AlertStatus.RESOLVED);
    }

    private void send(String name, AlertStatus status) {
        var now = clock.instant();
        var labels = Labels.of(Map.of(
                "alertname", name,
                "severity", "critical",
                "scenario", "prompt-service-outage",
                "cluster", "prod-a",
                "namespace", "prompt",
                "deployment", "prompt-service"));
        var ends = status == AlertStatus.RESOLVED ? now : null;
        intake.receive(new Delivery(
                "test", "", List.of(new Signal(status, name, labels, Map.of(), now, ends, "")), 0, new byte[0]));
    }
}
