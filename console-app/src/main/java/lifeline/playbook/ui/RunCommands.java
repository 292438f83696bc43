package lifeline.playbook.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.playbook.RunView;
import lifeline.playbook.RunViews;
import lifeline.playbook.Runs;
import lifeline.playbook.StepCommand;
import lifeline.shell.Asks;
import lifeline.shell.Texts;

/** What a person may do with a run from the incident page; each checks the permission before it asks the facade. */
@SpringComponent
class RunCommands {

    private final Runs runs;
    private final RunViews views;
    private final Incidents incidents;
    private final SignedIn signedIn;
    private final Texts texts;

    RunCommands(Runs runs, RunViews views, Incidents incidents, SignedIn signedIn, Texts texts) {
        this.runs = runs;
        this.views = views;
        this.incidents = incidents;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    List<RunView> of(IncidentId incident) {
        return views.of(incident);
    }

    IncidentSummary incident(IncidentId id) {
        return incidents.get(id);
    }

    boolean mayRespond() {
        return signedIn.may(Permission.RESPOND);
    }

    boolean iHold(IncidentId incident, ResponseRole role) {
        var summary = incidents.get(incident);
        return signedIn.person()
                .filter(person -> summary.holds(person.username(), role))
                .isPresent();
    }

    void start(UUID run) {
        runs.start(run, me());
    }

    void confirm(UUID run, String step, String digest) {
        runs.confirm(run, step, digest, me());
    }

    void command(UUID run, RunView.StepView step, StepCommand command, Locale reader) {
        switch (command) {
            case COMPLETE -> runs.complete(run, step.id(), "", me());
            case COMPLETE_NOTED ->
                Asks.forWords(
                        texts,
                        reader,
                        "playbook.ask.complete",
                        true,
                        note -> runs.complete(run, step.id(), note, me()));
            case START -> runs.startCheck(run, step.id(), me());
            case CONFIRM -> throw new IllegalArgumentException("A confirmation names the plan's digest");
            case PLAN_AGAIN -> runs.planAgain(run, step.id(), me());
            case RETRY -> runs.retry(run, step.id(), me());
            case LOOK_AGAIN -> runs.lookAgain(run, step.id(), me());
            case UNDO -> runs.undo(run, step.id(), me());
            case SKIP ->
                Asks.forWords(
                        texts, reader, "playbook.ask.skip", true, reason -> runs.skip(run, step.id(), reason, me()));
        }
    }

    private Actor me() {
        return signedIn.actor(Permission.RESPOND);
    }
}
