package lifeline.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.asset.Asset;
import lifeline.asset.Assets;
import lifeline.asset.Exposures;
import lifeline.asset.JudgedPoint;
import lifeline.incident.AlertsAttached;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
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
    private final Assets assets;
    private final Exposures exposures;
    private final Scenarios scenarios;
    private final Incidents incidents;
    private final Clock clock;

    MeasuresDataLoss(
            DataLossRepository losses,
            RtoClockRepository clocks,
            Assets assets,
            Exposures exposures,
            Scenarios scenarios,
            Incidents incidents,
            Clock clock) {
        this.losses = losses;
        this.clocks = clocks;
        this.assets = assets;
        this.exposures = exposures;
        this.scenarios = scenarios;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** After its clocks have started. */
    @EventListener
    @Order(20)
    public void on(AlertsAttached attached) {
        measure(incidents.get(attached.incidentId()));
    }

    @Scheduled(fixedDelayString = "${lifeline.clock.data-loss:PT5S}")
    public void sweep() {
        incidents.open().forEach(this::measure);
    }

    void measure(IncidentId incident) {
        measure(incidents.get(incident));
    }

    private void measure(IncidentSummary incident) {
        if (incident.state() == IncidentState.RECOVERED || countsNone(incident)) {
            return;
        }
        var known = losses.findByIncidentIdInOrderByAsset(List.of(incident.id().value())).stream()
                .collect(Collectors.toMap(DataLoss::asset, Function.identity()));
        for (String name : incident.assets()) {
            assets.find(name).filter(asset -> asset.rpo() != null).ifPresent(asset -> {
                var failed = failedAt(incident, asset);
                var loss = Optional.ofNullable(known.get(name)).orElseGet(() -> begin(incident, asset, failed));
                loss.failed(failed);
                measure(loss, asset);
                losses.save(loss);
            });
        }
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

    private Instant failedAt(IncidentSummary incident, Asset asset) {
        var started = clocks.findByIncidentIdOrderByAsset(incident.id().value());
        return started.stream()
                .filter(one -> one.asset().equals(asset.id()))
                .findFirst()
                .or(() -> started.stream().findFirst())
                .map(one -> one.clock().startedAt())
                .orElse(incident.moments().detectedAt());
    }

    void measure(DataLoss loss, Asset asset) {
        var now = clock.instant();
        var standing = exposures.standing(asset.id(), now);
        var usable = standing.points().stream()
                .filter(JudgedPoint::isUsable)
                .map(JudgedPoint::point)
                .toList();
        if (usable.stream().noneMatch(loss::keeps)) {
            loss.measured(
                    usable.stream()
                            .filter(loss::wentOn)
                            .findFirst()
                            .or(() -> standing.usableBefore(loss.failureAt()).stream()
                                    .findFirst()),
                    asset.title(),
                    now);
        }
    }
}
