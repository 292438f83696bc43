package lifeline.postmortem;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lifeline.action.Actions;
import lifeline.alert.Alerts;
import lifeline.asset.Assets;
import lifeline.check.Checks;
import lifeline.clock.DataLosses;
import lifeline.clock.ResponseClocks;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.OwesPostmortems;
import lifeline.playbook.RunViews;
import lifeline.scenario.Scenarios;
import lifeline.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything on record about an incident, in one transaction, so that its parts agree. */
@Component
@Transactional(readOnly = true)
class GathersDossiers {

    private final Incidents incidents;
    private final Scenarios scenarios;
    private final OwesPostmortems postmortems;
    private final Assets assets;
    private final ResponseClocks clocks;
    private final DataLosses losses;
    private final Alerts alerts;
    private final RunViews runs;
    private final Actions actions;
    private final Checks checks;
    private final Timeline timeline;
    private final FollowUps followUps;
    private final Clock clock;

    @SuppressWarnings("checkstyle:ParameterNumber")
    GathersDossiers(
            Incidents incidents,
            Scenarios scenarios,
            OwesPostmortems postmortems,
            Assets assets,
            ResponseClocks clocks,
            DataLosses losses,
            Alerts alerts,
            RunViews runs,
            Actions actions,
            Checks checks,
            Timeline timeline,
            FollowUps followUps,
            Clock clock) {
        this.incidents = incidents;
        this.scenarios = scenarios;
        this.postmortems = postmortems;
        this.assets = assets;
        this.clocks = clocks;
        this.losses = losses;
        this.alerts = alerts;
        this.runs = runs;
        this.actions = actions;
        this.checks = checks;
        this.timeline = timeline;
        this.followUps = followUps;
        this.clock = clock;
    }

    public Optional<Dossier> of(String key) {
        return incidents.byKey(key).map(this::dossier);
    }

    private Dossier dossier(IncidentSummary incident) {
        var id = incident.id();
        var scenario = incident.scenario();
        return new Dossier(
                incident,
                scenario == null ? null : scenarios.find(scenario).orElse(null),
                postmortems.isOwed(incident),
                incident.assets().stream()
                        .flatMap(asset -> assets.find(asset).stream())
                        .toList(),
                clocks.of(id),
                losses.of(List.of(id)),
                alerts.of(id),
                runs.of(id),
                actions.of(id),
                checks.of(id),
                timeline.of(id),
                followUps.of(List.of(id)),
                clock.instant());
    }
}
