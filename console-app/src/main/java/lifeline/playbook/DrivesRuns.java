package lifeline.playbook;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lifeline.action.ActionRequest;
import lifeline.action.Actions;
import lifeline.action.BadArguments;
import lifeline.action.ClusterRefused;
import lifeline.action.ClusterUnreachable;
import lifeline.check.CheckResult;
import lifeline.check.Checks;
import lifeline.check.Gate;
import lifeline.check.Verdict;
import lifeline.expression.ExpressionFailed;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries runs on, from their rows alone: after a restart, or on another replica, the next tick finds the same work.
 * Nothing here holds a transaction while it talks to the outside.
 */
@Component
class DrivesRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DrivesRuns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RunLedger ledger;
    private final RunContext context;
    private final Actions actions;
    private final Checks checks;
    private final SettlesActions settles;
    private final Clock clock;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    DrivesRuns(
            RunLedger ledger, RunContext context, Actions actions, Checks checks, SettlesActions settles, Clock clock) {
        this.ledger = ledger;
        this.context = context;
        this.actions = actions;
        this.checks = checks;
        this.settles = settles;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lifeline.playbook.tick:PT0.5S}")
    void tick() {
        for (PlaybookRun run : ledger.running()) {
            if (underWay.add(run.id())) {
                workers.submit(() -> drive(run));
            }
        }
    }

    private void drive(PlaybookRun run) {
        try {
            ledger.current(run)
                    .filter(step -> step.isDue(clock.instant()))
                    .ifPresent(step ->
                            ledger.playbook(run).place(step.stepId()).ifPresent(place -> drive(run, step, place)));
        } catch (OptimisticLockingFailureException e) {
            LOG.debug("Somebody else moved run {} first", run.id());
        } catch (RuntimeException e) {
            LOG.warn("Run {} could not be carried on; the next tick tries again", run.id(), e);
        } finally {
            underWay.remove(run.id());
        }
    }

    private void drive(PlaybookRun run, RunStep step, Playbook.Place place) {
        var change = place.step().change();
        switch (step.state()) {
            case READY -> {
                if (change != null) {
                    plan(run, step, change);
                } else if (place.step().automatic() && place.step().type() == StepType.CHECK) {
                    startChecks(step, place);
                }
            }
            case RUNNING -> {
                if (change != null) {
                    perform(step);
                } else {
                    settleChecks(step);
                }
            }
            case VERIFYING -> settleChecks(step);
            case UNKNOWN -> reconcile(step);
            case WAITING_APPROVAL -> {
                if (change != null) {
                    expire(step, place.step().title(), change);
                }
            }
            case PENDING, SUCCEEDED, FAILED, COMPENSATED, SKIPPED -> {}
        }
    }

    private void startChecks(RunStep step, Playbook.Place place) {
        try {
            ledger.startChecks(step, place.step().checks(), StepState.RUNNING, Actor.CONSOLE);
        } catch (ExpressionFailed e) {
            wait(step, BilingualText.same(String.valueOf(e.getMessage())));
        }
    }

    private void plan(PlaybookRun run, RunStep step, Playbook.Change change) {
        try {
            actions.plan(request(run, step, change));
            ledger.change(step, same -> same.state() == StepState.READY, ready -> {
                ready.clearProblem();
                ready.become(StepState.WAITING_APPROVAL, clock.instant());
            });
        } catch (ClusterRefused | ClusterUnreachable | BadArguments | ExpressionFailed e) {
            wait(step, BilingualText.same(String.valueOf(e.getMessage())));
        }
    }

    /** A plan tells what would happen now; one that nobody confirmed in time is made anew. */
    private void expire(RunStep step, BilingualText title, Playbook.Change change) {
        var old = actions.find(step.orderId())
                .filter(order -> change.isExpired(order.plan().plannedAt(), clock.instant()));
        if (old.isPresent()) {
            ledger.expire(step, title, change.expiresAfter());
        }
    }

    private ActionRequest request(PlaybookRun run, RunStep step, Playbook.Change change) {
        var undone = step.undoes();
        var values = context.values(run);
        Map<String, Object> arguments = new HashMap<>();
        if (undone == null) {
            change.arguments().forEach((name, written) -> arguments.put(name, values.value(written)));
        } else {
            arguments.put("of", undone.toString());
        }
        var action = undone == null || change.undo() == null ? change.action() : change.undo();
        return new ActionRequest(
                step.orderId(),
                run.incident(),
                run.id(),
                step.stepId(),
                action,
                arguments,
                ledger.playbook(run).guardrails(),
                Actor.CONSOLE);
    }

    /** The problem is shown, and the step tried again after a while. */
    private void wait(RunStep step, BilingualText problem) {
        ledger.change(step, same -> same.state() == step.state(), waiting -> {
            waiting.problem(problem);
            waiting.tryAgainAt(clock.instant().plus(PATIENCE));
        });
    }

    /** Claimed by somebody else, or before a restart: then the order's own row says how it stands. */
    private void perform(RunStep step) {
        actions.perform(step.orderId(), step.digest(), step.actor());
        actions.find(step.orderId()).ifPresent(order -> settles.settle(step, order));
    }

    private void reconcile(RunStep step) {
        if (!step.isAskedToLook()) {
            return;
        }
        try {
            actions.reconcile(step.orderId());
            actions.find(step.orderId()).ifPresent(order -> settles.settle(step, order));
        } catch (ClusterRefused | ClusterUnreachable e) {
            ledger.change(step, same -> same.state() == StepState.UNKNOWN, asked -> {
                asked.clearProblem();
                asked.problem(BilingualText.same(String.valueOf(e.getMessage())));
            });
        }
    }

    private void settleChecks(RunStep step) {
        var results = checks.progress(step.checkOrder());
        if (results.isEmpty() || !results.stream().allMatch(CheckResult::isSettled)) {
            return;
        }
        var failed = results.stream()
                .filter(result -> result.gate() != Gate.INFO && result.verdict() != Verdict.PASS)
                .toList();
        settles.settleChecks(step, failed.isEmpty(), failed.isEmpty() ? RunLedger.NOTHING : why(failed));
    }

    private static BilingualText why(List<CheckResult> failed) {
        var first = failed.getFirst();
        var seen = " (" + first.verdict() + ": " + first.observed() + ")";
        return new BilingualText(
                first.criterion().en() + seen, first.criterion().zhCn() + seen);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
