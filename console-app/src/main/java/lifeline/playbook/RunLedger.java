package lifeline.playbook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lifeline.check.CheckOrder;
import lifeline.check.Checks;
import lifeline.content.ContentFile;
import lifeline.incident.IncidentState;
import lifeline.incident.Incidents;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves runs and steps, one short transaction each; what a move means for the incident happens in the same one. */
@Component
@Transactional
class RunLedger {

    static final BilingualText NOTHING = BilingualText.same("");

    private final PlaybookRunRepository runs;
    private final RunStepRepository steps;
    private final PlaybookTextRepository texts;
    private final Playbooks playbooks;
    private final Checks checks;
    private final Incidents incidents;
    private final RunContext context;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("checkstyle:ParameterNumber")
    RunLedger(
            PlaybookRunRepository runs,
            RunStepRepository steps,
            PlaybookTextRepository texts,
            Playbooks playbooks,
            Checks checks,
            Incidents incidents,
            RunContext context,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.texts = texts;
        this.playbooks = playbooks;
        this.checks = checks;
        this.incidents = incidents;
        this.context = context;
        this.events = events;
        this.clock = clock;
    }

    /** A run waits for command to start it; proposing twice changes nothing. */
    public void propose(IncidentId incident, Playbook playbook) {
        var known = runs.findByIncidentIdOrderByCreatedAt(incident.value()).stream()
                .anyMatch(run -> playbook(run).id().equals(playbook.id()));
        if (known) {
            return;
        }
        if (texts.findBySha256(playbook.sha256()).isEmpty()) {
            texts.save(new PlaybookText(playbook));
        }
        var run = runs.save(new PlaybookRun(incident, playbook, clock.instant()));
        var places = playbook.places();
        for (var i = 0; i < places.size(); i++) {
            steps.save(new RunStep(run.id(), i, places.get(i)));
        }
    }

    /** Starts a pending run; {@code by} holds command already. */
    public void start(PlaybookRun run, Actor by) {
        var playbook = playbook(run);
        run.start(context.parameters(playbook, run.incident()), by, clock.instant());
        runs.save(run);
        events.publishEvent(new RunStarted(run.incident(), playbook.title(), playbook.version(), by, clock.instant()));
        goOn(run);
    }

    @Transactional(readOnly = true)
    public PlaybookRun run(UUID id) {
        return runs.findById(id).orElseThrow(() -> new NoSuchRun(id));
    }

    @Transactional(readOnly = true)
    public List<PlaybookRun> of(IncidentId incident) {
        return runs.findByIncidentIdOrderByCreatedAt(incident.value());
    }

    @Transactional(readOnly = true)
    public List<PlaybookRun> running() {
        return runs.findByState(RunState.RUNNING);
    }

    @Transactional(readOnly = true)
    public List<RunStep> steps(UUID run) {
        return steps.findByRunIdOrderByPosition(run);
    }

    /** The step the run stands at: the first that is not past. */
    @Transactional(readOnly = true)
    public Optional<RunStep> current(PlaybookRun run) {
        return steps(run.id()).stream().filter(step -> !step.state().isPast()).findFirst();
    }

    Playbook playbook(PlaybookRun run) {
        var kept = texts.findBySha256(run.sha256())
                .map(PlaybookText::file)
                .orElseGet(() -> new ContentFile("playbook", ""));
        return playbooks.asOf(run.sha256(), kept);
    }

    /** Changes a step if it still stands as expected; false when somebody else moved it first. */
    public boolean change(RunStep seen, Predicate<RunStep> expected, Consumer<RunStep> change) {
        var step = steps.findById(seen.id()).filter(expected);
        step.ifPresent(found -> {
            change.accept(found);
            steps.save(found);
            events.publishEvent(new IncidentTouched(run(found.runId()).incident()));
        });
        return step.isPresent();
    }

    /** Nobody approved the plan in time: it is told, and planned anew. */
    public void expire(RunStep seen, BilingualText title, Duration allowed) {
        change(seen, same -> same.state() == StepState.WAITING_APPROVAL, step -> {
            step.ready();
            events.publishEvent(new RunLate(
                    run(step.runId()).incident(), RunLate.What.APPROVAL_EXPIRED, title, allowed, clock.instant()));
        });
    }

    /** Puts a step into a state worth remembering, and lets the run go on when it is past. */
    public void settle(RunStep step, StepState reached, BilingualText note, Actor by) {
        var run = run(step.runId());
        var playbook = playbook(run);
        var place = playbook.place(step.stepId()).orElseThrow(() -> new NoSuchRun(run.id(), step.stepId()));
        step.become(reached, clock.instant());
        steps.save(step);
        events.publishEvent(new StepMoved(run.incident(), place.step().title(), reached, note, by, clock.instant()));
        if (place.step().verifiesRecovery() && reached == StepState.FAILED) {
            backToMitigating(run.incident(), note);
        }
        if (reached.isPast()) {
            goOn(run);
        }
    }

    /** A run that had ended goes on when one of its steps has to be done again. */
    public void reopen(PlaybookRun run) {
        if (run.state() == RunState.SUCCEEDED) {
            run.reopen();
            runs.save(run);
        }
    }

    private void backToMitigating(IncidentId incident, BilingualText why) {
        if (incidents.get(incident).state() == IncidentState.VERIFYING) {
            incidents.verificationFailed(incident, why.en(), Actor.CONSOLE);
        }
    }

    private void goOn(PlaybookRun run) {
        var next = current(run);
        if (next.isEmpty()) {
            run.finish(RunState.SUCCEEDED, clock.instant());
            runs.save(run);
            events.publishEvent(new RunFinished(run.incident(), playbook(run).title(), clock.instant()));
        } else if (next.get().state() == StepState.PENDING) {
            next.get().ready();
            steps.save(next.get());
        }
    }

    /** Starts the checks of a step; a step that verifies recovery claims on the way that mitigation is done. */
    public void startChecks(RunStep seen, List<CheckTemplate> templates, StepState under, Actor by) {
        var step = steps.findById(seen.id())
                .filter(found -> found.state() == seen.state())
                .orElse(null);
        if (step == null) {
            return;
        }
        var run = run(step.runId());
        var place = playbook(run).place(step.stepId()).orElseThrow(() -> new NoSuchRun(run.id(), seen.stepId()));
        if (place.step().verifiesRecovery() && incidents.get(run.incident()).state() == IncidentState.MITIGATING) {
            incidents.mitigationDone(run.incident(), by);
        }
        var values = context.values(run);
        var specs = templates.stream()
                .map(template -> template.filling().fill(values))
                .toList();
        checks.start(new CheckOrder(step.checkOrder(), run.incident(), by, specs));
        step.become(under, clock.instant());
        steps.save(step);
    }
}
