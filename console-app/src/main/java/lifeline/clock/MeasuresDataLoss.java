package lifeline.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.asset.Asset;
import lifeline.asset.Exposures;
import lifeline.asset.JudgedPoint;
import lifeline.asset.Standing;
import lifeline.incident.AlertsAttached;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.scenario.Scenario;
import lifeline.scenario.Scenarios;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures how much of each asset of an incident may be lost: at once, and again while it is not recovered, because
 * impact turns out to be earlier and points are told late or found useless.
 */
@Component
@Transactional
class MeasuresDataLoss {

    private final DataLossRepository losses;
    private final RtoClockRepository clocks;
    private final Exposures exposures;
    private final Scenarios scenarios;
    private final Incidents incidents;
    private final Clock clock;

    MeasuresDataLoss(
            DataLossRepository losses,
            RtoClockRepository clocks,
            Exposures exposures,
            Scenarios scenarios,
            Incidents incidents,
            Clock clock) {
        this.losses = losses;
        this.clocks = clocks;
        this.exposures = exposures;
        this.scenarios = scenarios;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** After its clocks have started; what comes later waits for the sweep. */
    @EventListener
    @Order(20)
    public void on(AlertsAttached attached) {
        var id = attached.incidentId().value();
        if (losses.findByIncidentIdInOrderByAsset(List.of(id)).isEmpty()) {
            measure(List.of(incidents.get(attached.incidentId())));
        }
    }

    @Scheduled(fixedDelayString = "${lifeline.clock.data-loss:PT5S}")
    public void sweep() {
        measure(incidents.open());
    }

    private void measure(List<IncidentSummary> open) {
        var concerned = open.stream()
                .filter(incident -> incident.state() != IncidentState.RECOVERED && !countsNone(incident))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var ids = concerned.stream().map(incident -> incident.id().value()).toList();
        var known =
                losses.findByIncidentIdInOrderByAsset(ids).stream().collect(Collectors.groupingBy(DataLoss::incident));
        var started = clocks.findByIncidentIdIn(ids).stream().collect(Collectors.groupingBy(RtoClock::incident));
        var standings = exposures.standings(now).stream()
                .collect(Collectors.toMap(standing -> standing.asset().id(), Function.identity()));
        for (IncidentSummary incident : concerned) {
            incident.assets().stream()
                    .flatMap(name -> Optional.ofNullable(standings.get(name)).stream())
                    .filter(standing -> standing.asset().rpo() != null)
                    .forEach(standing -> measure(
                            incident,
                            standing,
                            started.getOrDefault(incident.id(), List.of()),
                            known.getOrDefault(incident.id(), List.of())));
        }
    }

    private void measure(IncidentSummary incident, Standing standing, List<RtoClock> started, List<DataLoss> known) {
        var asset = standing.asset();
        var failed = failedAt(incident, asset, started);
        var loss = known.stream()
                .filter(one -> one.asset().equals(asset.id()))
                .findFirst()
                .orElseGet(() -> begin(incident, asset, failed));
        loss.failed(failed);
        measure(loss, standing);
        losses.save(loss);
    }

    private static DataLoss begin(IncidentSummary incident, Asset asset, Instant failed) {
        var target = Objects.requireNonNull(asset.rpo());
        return new DataLoss(incident.id(), asset, target, failed);
    }

    /** Without a scenario nobody has said that no data is at stake. */
    private boolean countsNone(IncidentSummary incident) {
        return Optional.ofNullable(incident.scenario())
                .flatMap(scenarios::find)
                .filter(scenario -> !scenario.countsDataLoss())
                .map(Scenario::id)
                .isPresent();
    }

    private static Instant failedAt(IncidentSummary incident, Asset asset, List<RtoClock> started) {
        return started.stream()
                .filter(one -> one.asset().equals(asset.id()))
                .findFirst()
                .or(() -> started.stream().findFirst())
                .map(one -> one.clock().startedAt())
                .orElse(incident.moments().detectedAt());
    }

    void measure(DataLoss loss, Asset asset) {
        measure(loss, exposures.standing(asset.id(), clock.instant()));
    }

    private static void measure(DataLoss loss, Standing standing) {
        var usable = standing.points().stream()
                .filter(JudgedPoint::isUsable)
                .map(JudgedPoint::point)
                .toList();
        if (usable.stream().noneMatch(loss::keeps)) {
            var newest = usable.stream()
                    .filter(loss::wentOn)
                    .findFirst()
                    .or(() -> standing.usableBefore(loss.failureAt()).stream().findFirst());
            loss.measured(newest, standing.asset().title(), standing.now());
        }
    }
}
