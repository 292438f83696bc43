package lifeline.postmortem;

import java.util.List;
import lifeline.action.ActionView;
import lifeline.check.CheckResult;
import lifeline.check.Gate;
import lifeline.incident.RoleHolder;
import lifeline.playbook.RunView;

/** What people and the console did: roles, playbook runs, changes with their diffs, and the proof of recovery. */
final class WritesResponse {

    private final Dossier dossier;
    private final Wording wording;

    WritesResponse(Dossier dossier, Wording wording) {
        this.dossier = dossier;
        this.wording = wording;
    }

    List<Report.RoleRow> roles() {
        return dossier.incident().roles().stream().map(this::role).toList();
    }

    private Report.RoleRow role(RoleHolder holder) {
        return new Report.RoleRow(
                wording.word("role.", holder.role()),
                holder.person(),
                wording.at(holder.since()),
                wording.atOrNull(holder.until()));
    }

    List<Report.Run> runs() {
        return dossier.runs().stream().map(this::run).toList();
    }

    private Report.Run run(RunView run) {
        return new Report.Run(
                wording.in(run.title()),
                run.version(),
                run.sha256(),
                wording.word("playbook.run.", run.state()),
                null,
                wording.atOrNull(run.startedAt()),
                run.stages().stream()
                        .flatMap(stage -> stage.steps().stream())
                        .map(this::step)
                        .toList());
    }

    private Report.Step step(RunView.StepView step) {
        var by = step.by();
        return new Report.Step(
                wording.in(step.title()),
                wording.word("role.", step.role()),
                wording.word("playbook.step.", step.state()),
                by == null ? (step.finishedAt() == null ? null : wording.text("actor.console")) : wording.actor(by),
                wording.atOrNull(step.finishedAt()),
                step.note());
    }

    List<Report.Change> changes() {
        return dossier.actions().stream().map(this::change).toList();
    }

    private Report.Change change(ActionView action) {
        var outcome = action.outcome();
        var state = wording.word("postmortem.action.", action.state());
        return new Report.Change(
                action.plan().action(),
                action.plan().target(),
                wording.in(action.plan().sentence()),
                fenced(action.plan().diff()),
                action.approvedBy(),
                outcome == null ? state : state + ": " + wording.in(outcome),
                wording.atOrNull(action.settledAt()));
    }

    /** Stands raw inside a fence of tildes, which no line of it may end. */
    private static String fenced(String diff) {
        return diff.lines()
                .map(line -> line.startsWith("~~~~") ? " " + line : line)
                .reduce((above, line) -> above + "\n" + line)
                .orElse("");
    }

    List<Report.Check> checks() {
        return dossier.checks().stream()
                .filter(check -> check.gate() != Gate.INFO)
                .map(this::check)
                .toList();
    }

    private Report.Check check(CheckResult check) {
        return new Report.Check(
                wording.in(check.criterion()),
                check.method(),
                wording.word("check.verdict.", check.verdict()),
                check.observed().isBlank() ? null : check.observed(),
                wording.atOrNull(check.settledAt()));
    }
}
