package lifeline.postmortem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lifeline.action.ActionState;
import lifeline.deadline.ClockState;
import lifeline.playbook.RunView;
import lifeline.playbook.StepState;
import org.jspecify.annotations.Nullable;

/** Follow-ups that the record itself suggests; each says why. People add theirs and strike what is none. */
final class SuggestsFollowUps {

    private static final int LONG_SHARE = 40;
    private static final Duration SLOW_DETECTION = Duration.ofMinutes(2);

    private final Dossier dossier;
    private final Wording wording;
    private final Phases phases;
    private final List<Report.FollowUp> found = new ArrayList<>();

    SuggestsFollowUps(Dossier dossier, Wording wording, Phases phases) {
        this.dossier = dossier;
        this.wording = wording;
        this.phases = phases;
    }

    List<Report.FollowUp> followUps() {
        changesLeft();
        objectives();
        detection();
        longPhases();
        steps();
        return List.copyOf(found);
    }

    private void suggest(String what, String horizon, String why, @Nullable Object... facts) {
        found.add(new Report.FollowUp(
                wording.text("postmortem.follow-up." + what, facts),
                wording.text("postmortem.horizon." + horizon),
                why));
    }

    private void changesLeft() {
        dossier.actions().stream()
                .filter(action -> action.state() == ActionState.DONE)
                .filter(action -> !action.plan().noChange())
                .forEach(action -> suggest(
                        "change-left",
                        "day",
                        wording.in(action.plan().sentence()),
                        action.plan().target()));
    }

    private void objectives() {
        dossier.clocks().stream()
                .filter(clock -> clock.state(dossier.now()) == ClockState.STOPPED_MISSED)
                .forEach(clock -> suggest(
                        "objective-missed",
                        "days",
                        wording.text(
                                "postmortem.why.missed",
                                wording.length(clock.clock().left(dossier.now()).abs())),
                        wording.in(clock.assetTitle())));
    }

    private void detection() {
        var lag = Duration.between(
                dossier.impactStart(), dossier.incident().moments().detectedAt());
        if (lag.compareTo(SLOW_DETECTION) > 0) {
            suggest("detection", "days", wording.text("postmortem.why.lag", wording.length(lag)));
        }
    }

    private void longPhases() {
        for (Phases.Phase phase : phases.all()) {
            phases.share(phase)
                    .filter(share -> share >= LONG_SHARE)
                    .ifPresent(share -> suggest(
                            "phase",
                            "week",
                            wording.text("postmortem.why.share", share),
                            wording.text("postmortem.phase." + phase.name())));
        }
    }

    private void steps() {
        dossier.runs().stream()
                .flatMap(run -> run.stages().stream())
                .flatMap(stage -> stage.steps().stream())
                .filter(step -> step.state() == StepState.SKIPPED || step.state() == StepState.FAILED)
                .forEach(step -> suggest("step", "week", why(step), wording.in(step.title())));
    }

    private String why(RunView.StepView step) {
        var state = wording.word("playbook.step.", step.state());
        return step.note().isBlank() ? state : state + ": " + step.note();
    }
}
