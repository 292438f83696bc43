package lifeline.playbook;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import lifeline.action.Actions;
import lifeline.incident.IncidentState;
import lifeline.incident.Incidents;
import lifeline.incident.ReasonNeeded;
import lifeline.incident.RoleNeeded;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.ResponseRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a run. Each command throws {@link RoleNeeded} for somebody without the step's role, and
 * {@link StepNotReady} when the step no longer stands as the person saw it.
 */
@Service
@Transactional
public class Runs {

    private final RunLedger ledger;
    private final Incidents incidents;
    private final Actions actions;
    private final Clock clock;

    Runs(RunLedger ledger, Incidents incidents, Actions actions, Clock clock) {
        this.ledger = ledger;
        this.incidents = incidents;
        this.actions = actions;
        this.clock = clock;
    }

    /** Starts the run and with it the response; for command. */
    public void start(UUID id, Actor by) {
        var run = ledger.run(id);
        var command = incidents.inRole(run.incident(), ResponseRole.COMMAND, by);
        if (run.state() != RunState.PENDING) {
            return;
        }
        var state = incidents.get(run.incident()).state();
        if (state == IncidentState.DETECTED || state == IncidentState.ACKNOWLEDGED) {
            incidents.activate(run.incident(), by);
        }
        ledger.start(run, command);
    }

    /** A manual step is done; the note may be empty. */
    public void complete(UUID run, String step, String note, Actor by) {
        var found = step(run, step, StepCommand.COMPLETE, Set.of(StepState.READY));
        var actor = owner(found, by);
        found.by(actor);
        found.note(note);
        ledger.settle(found, StepState.SUCCEEDED, BilingualText.same(note), actor);
    }

    /** Starts a check that does not start by itself. */
    public void startCheck(UUID run, String step, Actor by) {
        var found = step(run, step, StepCommand.START, Set.of(StepState.READY));
        var actor = owner(found, by);
        found.by(actor);
        ledger.startChecks(found, place(found).step().checks(), StepState.RUNNING, actor);
    }

    /** Approves the plan with this digest; the console then applies it. For the roles that may approve. */
    public void confirm(UUID run, String step, String digest, Actor by) {
        var found = step(run, step, StepCommand.CONFIRM, Set.of(StepState.WAITING_APPROVAL));
        var actor = approver(found, by);
        var plan = actions.find(found.orderId()).orElseThrow(PlanChanged::new).plan();
        var change = place(found).step().change();
        var expired = change != null && change.isExpired(plan.plannedAt(), clock.instant());
        if (expired || !plan.digest().equals(digest) || plan.isBlocked()) {
            throw new PlanChanged();
        }
        ledger.change(
                found,
                same -> same.state() == StepState.WAITING_APPROVAL,
                changed -> changed.approve(digest, actor, clock.instant()));
    }

    /** Looks at the live object again before anybody approves. */
    public void planAgain(UUID run, String step, Actor by) {
        var allowed = Set.of(StepState.WAITING_APPROVAL, StepState.READY);
        var found = step(run, step, StepCommand.PLAN_AGAIN, allowed);
        owner(found, by);
        ledger.change(found, same -> allowed.contains(same.state()), changed -> {
            changed.clearProblem();
            changed.ready();
        });
    }

    /** Tries a failed, unknown or undone step again. */
    public void retry(UUID run, String step, Actor by) {
        var allowed = Set.of(StepState.FAILED, StepState.UNKNOWN, StepState.COMPENSATED);
        var found = step(run, step, StepCommand.RETRY, allowed);
        owner(found, by);
        ledger.change(found, same -> allowed.contains(same.state()), RunStep::again);
    }

    /** Plans the undoing of what the step changed. */
    public void undo(UUID run, String step, Actor by) {
        var found = step(run, step, StepCommand.UNDO, Set.of(StepState.FAILED));
        owner(found, by);
        ledger.change(found, same -> same.state() == StepState.FAILED, RunStep::undo);
    }

    /** Leaves the step out, with a reason. */
    public void skip(UUID run, String step, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new ReasonNeeded();
        }
        var found = step(run, step, StepCommand.SKIP, RunViews.SKIPPABLE);
        var actor = owner(found, by);
        found.by(actor);
        found.note(reason);
        ledger.settle(found, StepState.SKIPPED, BilingualText.same(reason), actor);
    }

    /** Checks that the person may look; the looking itself happens outside of any transaction, by the driver. */
    public void lookAgain(UUID run, String step, Actor by) {
        var found = step(run, step, StepCommand.LOOK_AGAIN, Set.of(StepState.UNKNOWN));
        owner(found, by);
        ledger.change(found, same -> same.state() == StepState.UNKNOWN, changed -> changed.tryAgainAt(clock.instant()));
    }

    private RunStep step(UUID run, String step, StepCommand wanted, Set<StepState> allowed) {
        var found = ledger.steps(run).stream()
                .filter(one -> one.stepId().equals(step))
                .findFirst()
                .orElseThrow(() -> new NoSuchRun(run, step));
        if (!allowed.contains(found.state()) || ledger.run(run).state() != RunState.RUNNING) {
            throw new StepNotReady(step, found.state(), wanted);
        }
        return found;
    }

    private Playbook.Place place(RunStep step) {
        return ledger.playbook(ledger.run(step.runId()))
                .place(step.stepId())
                .orElseThrow(() -> new NoSuchRun(step.runId(), step.stepId()));
    }

    private Actor owner(RunStep step, Actor by) {
        var incident = ledger.run(step.runId()).incident();
        return incidents.inRole(incident, place(step).stage().role(), by);
    }

    private Actor approver(RunStep step, Actor by) {
        var summary = incidents.get(ledger.run(step.runId()).incident());
        var place = place(step);
        var change = place.step().change();
        var roles = change == null ? Set.of(place.stage().role()) : change.approvers();
        return roles.stream()
                .filter(role -> summary.holds(by.name(), role))
                .findFirst()
                .map(by::as)
                .orElseThrow(() -> new RoleNeeded(place.stage().role()));
    }
}
