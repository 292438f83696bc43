package lifeline.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lifeline.alert.AlertView;
import lifeline.clock.ClockReading;
import lifeline.clock.DataLossReading;
import lifeline.deadline.ClockState;
import lifeline.timeline.TimelineLine;
import lifeline.timeline.TimelineTexts;
import org.jspecify.annotations.Nullable;

/** Turns a dossier into a report: impact, objectives, where the time went, detection, timeline. */
final class WritesReports {

    private final Dossier dossier;
    private final Wording wording;
    private final TimelineTexts sentences;
    private final Phases phases;

    WritesReports(Dossier dossier, Wording wording, TimelineTexts sentences) {
        this.dossier = dossier;
        this.wording = wording;
        this.sentences = sentences;
        this.phases = new Phases(dossier);
    }

    Report report() {
        var incident = dossier.incident();
        var response = new WritesResponse(dossier, wording);
        var scenario = dossier.scenario();
        var named = incident.scenario();
        return new Report(
                incident.key(),
                wording.in(incident.title()),
                incident.severity().name(),
                scenario == null ? (named == null ? "–" : named) : wording.in(scenario.title()),
                wording.word("incident.state.", incident.state()),
                wording.text("postmortem.draft"),
                wording.at(dossier.now()),
                wording.atOrNull(dueAt()),
                "UTC",
                new WritesSummary(dossier, wording).summary(),
                impact(),
                objectives(),
                phaseRows(),
                detection(),
                dossier.alerts().stream().map(this::alert).toList(),
                dossier.timeline().stream().map(this::happening).toList(),
                response.roles(),
                response.runs(),
                response.changes(),
                response.checks(),
                followUps());
    }

    private @Nullable Instant dueAt() {
        var scenario = dossier.scenario();
        var recovered = dossier.incident().moments().recoveredAt();
        return scenario == null || recovered == null || !dossier.postmortemOwed()
                ? null
                : recovered.plus(scenario.postmortem().dueWithin());
    }

    private Report.Impact impact() {
        var moments = dossier.incident().moments();
        var source = dossier.earliestClock()
                .map(clock -> wording.word("postmortem.start.", clock.startSource()))
                .orElse(wording.text("postmortem.start.DETECTED"));
        return new Report.Impact(
                wording.at(dossier.impactStart()),
                source,
                wording.atOrNull(moments.restoredAt()),
                wording.atOrNull(moments.recoveredAt()),
                wording.lengthOrNull(dossier.impactStart(), moments.recoveredAt()));
    }

    private List<Report.Objective> objectives() {
        var rows = new ArrayList<Report.Objective>();
        dossier.clocks().forEach(clock -> rows.add(rto(clock)));
        dossier.losses().forEach(loss -> rows.add(rpo(loss)));
        return rows;
    }

    /** By what was really restored where that is known, else by the window at the failure. */
    private Report.Objective rpo(DataLossReading loss) {
        var lost = loss.actual().or(loss::window);
        return new Report.Objective(
                wording.in(loss.assetTitle()),
                "RPO",
                wording.length(loss.target()),
                lost.map(wording::length).orElse(null),
                wording.text("postmortem.verdict." + loss.verdict().name().toLowerCase(Locale.ROOT)),
                lost.map(span -> wording.length(loss.target().minus(span))).orElse(null));
    }

    /** What people decided on stands first, then what the record suggests. */
    private List<Report.FollowUp> followUps() {
        var rows = new ArrayList<Report.FollowUp>();
        dossier.followUps().stream()
                .filter(one -> one.state() != FollowUpView.State.WONT_DO)
                .forEach(one -> rows.add(new Report.FollowUp(
                        one.text(),
                        wording.at(one.countdown().dueAt()),
                        wording.text("postmortem.follow-up.decided", one.owner()))));
        rows.addAll(new SuggestsFollowUps(dossier, wording, phases).followUps());
        return rows;
    }

    private Report.Objective rto(ClockReading reading) {
        var clock = reading.clock();
        var now = dossier.now();
        var stopped = reading.stoppedAt() != null;
        return new Report.Objective(
                wording.in(reading.assetTitle()),
                "RTO",
                wording.length(reading.target()),
                wording.length(clock.elapsed(now)),
                wording.text("postmortem.verdict." + verdict(clock.state(now))),
                stopped ? wording.length(clock.left(now)) : null);
    }

    private static String verdict(ClockState state) {
        return switch (state) {
            case STOPPED_MET -> "met";
            case STOPPED_MISSED -> "missed";
            case BREACHED -> "breached";
            case RUNNING, AT_RISK -> "running";
        };
    }

    private List<Report.Phase> phaseRows() {
        return phases.all().stream()
                .map(phase -> new Report.Phase(
                        wording.text("postmortem.phase." + phase.name()),
                        wording.at(phase.from()),
                        wording.atOrNull(phase.to()),
                        wording.lengthOrNull(phase.from(), phase.to()),
                        phases.share(phase).map(share -> share + " %").orElse(null)))
                .toList();
    }

    private Report.@Nullable Detection detection() {
        var detectedAt = dossier.incident().moments().detectedAt();
        Optional<AlertView> first = dossier.alerts().stream().findFirst();
        return first.map(alert -> new Report.Detection(
                        alert.name(),
                        alert.source(),
                        wording.at(alert.startsAt()),
                        wording.at(detectedAt),
                        wording.length(Duration.between(dossier.impactStart(), detectedAt))))
                .orElse(null);
    }

    private Report.AlertRow alert(AlertView alert) {
        var english = alert.annotations().getOrDefault("summary", "");
        return new Report.AlertRow(
                alert.name(),
                wording.word("alert.status.", alert.status()),
                wording.at(alert.startsAt()),
                wording.atOrNull(alert.endsAt()),
                "zh".equals(wording.reader().getLanguage())
                        ? alert.annotations().getOrDefault("summary_zh", english)
                        : english);
    }

    private Report.Happening happening(TimelineLine line) {
        var role = line.actor().role();
        var told = wording.withTimes(sentences.sentence(line, wording.reader()), line.occurredAt());
        var note =
                Optional.ofNullable(line.facts().get("note")).map(wording::in).filter(words -> !words.isBlank());
        return new Report.Happening(
                wording.at(line.occurredAt()),
                wording.at(line.recordedAt()),
                line.isLate(),
                wording.actor(line.actor()),
                role == null ? "" : wording.word("role.", role),
                note.map(words -> told + ": " + words).orElse(told));
    }
}
