package lifeline.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lifeline.action.ActionState;
import lifeline.clock.ClockReading;
import lifeline.clock.DataLossReading;
import lifeline.deadline.ClockState;

/** The first draft of the summary: what, when, how long, whether the objective was met, what was changed. */
final class WritesSummary {

    private final Dossier dossier;
    private final Wording wording;

    WritesSummary(Dossier dossier, Wording wording) {
        this.dossier = dossier;
        this.wording = wording;
    }

    String summary() {
        var sentences = new ArrayList<String>();
        sentences.add(course());
        sentences.addAll(objectives());
        dossier.losses().forEach(loss -> sentences.add(loss(loss)));
        var changes = dossier.actions().stream()
                .filter(action -> action.state() == ActionState.DONE)
                .map(action -> wording.in(action.plan().sentence()))
                .collect(Collectors.joining(wording.text("postmortem.summary.and")));
        if (!changes.isEmpty()) {
            sentences.add(wording.text("postmortem.summary.changes", changes));
        }
        return String.join(wording.text("postmortem.summary.gap"), sentences);
    }

    private String course() {
        var incident = dossier.incident();
        var title = wording.in(incident.title());
        var start = wording.at(dossier.impactStart());
        var recovered = incident.moments().recoveredAt();
        return recovered == null
                ? wording.text("postmortem.summary.open", title, incident.severity(), start)
                : wording.text(
                        "postmortem.summary.over",
                        title,
                        incident.severity(),
                        start,
                        wording.at(recovered),
                        wording.lengthOrNull(dossier.impactStart(), recovered));
    }

    private List<String> objectives() {
        return dossier.clocks().stream()
                .filter(clock -> clock.stoppedAt() != null)
                .map(this::objective)
                .toList();
    }

    private String loss(DataLossReading loss) {
        var lost = loss.actual().or(loss::window);
        var asset = wording.in(loss.assetTitle());
        var allowed = wording.length(loss.target());
        return lost.map(span -> wording.text(
                        loss.actual().isPresent() ? "postmortem.summary.lost" : "postmortem.summary.may-be-lost",
                        asset,
                        wording.length(span),
                        allowed))
                .orElseGet(() -> wording.text("postmortem.summary.loss-unknown", asset, allowed));
    }

    private String objective(ClockReading reading) {
        var left = reading.clock().left(dossier.now());
        var met = reading.state(dossier.now()) == ClockState.STOPPED_MET;
        return wording.text(
                met ? "postmortem.summary.met" : "postmortem.summary.missed",
                wording.in(reading.assetTitle()),
                wording.length(reading.target()),
                wording.length(left.abs()));
    }
}
