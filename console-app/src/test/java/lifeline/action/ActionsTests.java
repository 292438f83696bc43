package lifeline.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lifeline.ConsoleTest;
import lifeline.incident.Declaration;
import lifeline.incident.Incidents;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change is planned, approved, made at most once, and its outcome told as far as it is known. */
@ConsoleTest
class ActionsTests {

    private static final Actor MEI = Actor.person("mei");
    private static final Guardrails GUARDRAILS = new Guardrails(Set.of("prompt"), 10, 5);

    @Autowired
    Actions actions;

    @Autowired
    FakeCluster cluster;

    @Autowired
    Incidents incidents;

    private IncidentId incident;
    private Workload workload;

    @BeforeEach
    void threeReplicas() {
        workload = new Workload("test", "prompt", "Deployment", "service-" + UUID.randomUUID());
        cluster.deploy(workload, 3);
        incident = incidents
                .declare(
                        new Declaration(
                                BilingualText.same("Test"),
                                null,
                                Severity.SEV3,
                                java.util.List.of(),
                                Labels.NONE,
                                null),
                        MEI)
                .id();
    }

    @Test
    void thePlanShowsTheDiffAndChangesNothing() {
        var plan = actions.plan(scaleTo(5));

        assertThat(plan.diff()).contains("-  replicas: 3", "+  replicas: 5");
        assertThat(plan.sentence().en()).contains("from 3 to 5 replicas");
        assertThat(plan.isBlocked()).isFalse();
        assertThat(cluster.read(workload).replicas()).isEqualTo(3);
    }

    @Test
    void anApprovedPlanIsCarriedOutOnceHoweverOftenAndHoweverParallel() throws Exception {
        var plan = actions.plan(scaleTo(5));
        var before = cluster.changes();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Optional<Outcome>> perform = () -> actions.perform(plan.orderId(), plan.digest(), MEI);
            var outcomes =
                    threads.invokeAll(Stream.generate(() -> perform).limit(8).toList());
            var done = 0;
            for (var outcome : outcomes) {
                done += succeeded(outcome) ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(cluster.changes()).isEqualTo(before + 1);
        assertThat(cluster.read(workload).replicas()).isEqualTo(5);
    }

    /** A loser of the race for the claim is told so by the database's optimistic lock. */
    private static boolean succeeded(java.util.concurrent.Future<Optional<Outcome>> outcome) throws Exception {
        try {
            return outcome.get().isPresent();
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e).hasRootCauseInstanceOf(RuntimeException.class);
            return false;
        }
    }

    @Test
    void anApprovalOfAnotherPlanApprovesNothing() {
        var plan = actions.plan(scaleTo(5));

        assertThat(actions.perform(plan.orderId(), "another digest", MEI)).isEmpty();
        assertThat(cluster.read(workload).replicas()).isEqualTo(3);
    }

    @Test
    void aPlanIsVoidOnceTheLiveObjectChanged() {
        var plan = actions.plan(scaleTo(5));
        cluster.deploy(workload, 2);

        assertThat(actions.perform(plan.orderId(), plan.digest(), MEI)).get().isInstanceOf(Outcome.Refused.class);
        assertThat(cluster.read(workload).replicas()).isEqualTo(2);
    }

    @Test
    void aLostAnswerIsUnknownUntilSomebodyLooks() {
        var plan = actions.plan(scaleTo(5));
        cluster.loseTheNextAnswer();

        assertThat(actions.perform(plan.orderId(), plan.digest(), MEI)).get().isInstanceOf(Outcome.Unknown.class);
        assertThat(actions.find(plan.orderId()).orElseThrow().state()).isEqualTo(ActionState.UNKNOWN);
        assertThat(actions.perform(plan.orderId(), plan.digest(), MEI)).isEmpty();

        assertThat(actions.reconcile(plan.orderId())).isInstanceOf(Outcome.Done.class);
        assertThat(actions.find(plan.orderId()).orElseThrow().state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void theGuardrailsBlockWhatThePlaybookDoesNotAllow() {
        assertThat(actions.plan(scaleTo(9)).blockers())
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.en()).contains("more than the 5 allowed at once"));
        assertThat(actions.plan(scaleTo(20)).blockers()).hasSize(2);
    }

    @Test
    void theOldNumberIsPutBackOnlyWhileNobodyElseChangedIt() {
        var plan = actions.plan(scaleTo(5));
        actions.perform(plan.orderId(), plan.digest(), MEI);
        var undo = actions.plan(
                request("k8s.restore-scale@1", Map.of("of", plan.orderId().toString())));
        assertThat(undo.sentence().en()).contains("from 5 to 3 replicas");

        cluster.deploy(workload, 4);
        var late = actions.plan(
                request("k8s.restore-scale@1", Map.of("of", plan.orderId().toString())));
        assertThat(late.isBlocked()).isTrue();
    }

    @Test
    void anActionThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> actions.plan(request("k8s.delete@1", Map.of())))
                .isInstanceOf(NoSuchAction.class);
    }

    private ActionRequest scaleTo(int replicas) {
        return request(
                "k8s.scale@1",
                Map.of(
                        "cluster", workload.cluster(),
                        "namespace", workload.namespace(),
                        "kind", workload.kind(),
                        "name", workload.name(),
                        "replicas", replicas));
    }

    private ActionRequest request(String action, Map<String, Object> arguments) {
        return new ActionRequest(
                UUID.randomUUID(), incident, UUID.randomUUID(), "scale", action, arguments, GUARDRAILS, MEI);
    }
}
