package lifeline.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lifeline.alert.AlertStartedEarlier;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.asset.Asset;
import lifeline.asset.Assets;
import lifeline.incident.AlertsAttached;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.kernel.Actor;
import lifeline.scenario.Scenarios;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts one RTO clock for each asset of an incident, at the earliest start its alerts tell of. Runs in the
 * transaction that opens or feeds the incident: an incident is never without its clocks.
 */
@Component
class StartsClocks {

    private final RtoClockRepository clocks;
    private final Assets assets;
    private final Scenarios scenarios;
    private final Alerts alerts;
    private final Incidents incidents;
    private final Clock clock;

    StartsClocks(
            RtoClockRepository clocks,
            Assets assets,
            Scenarios scenarios,
            Alerts alerts,
            Incidents incidents,
            Clock clock) {
        this.scenarios = scenarios;
        this.clocks = clocks;
        this.assets = assets;
        this.alerts = alerts;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Alerts join right after the opening, in the same transaction, and only they know when impact began. */
    @EventListener
    @Order(2)
    @Transactional
    public void on(AlertsAttached attached) {
        refresh(incidents.get(attached.incidentId()), clock.instant());
    }

    /** A late message may know better when impact began. */
    @EventListener
    @Transactional
    public void on(AlertStartedEarlier earlier) {
        refresh(incidents.get(earlier.incident()), clock.instant());
    }

    /** Finds incidents declared without alerts, and anything an event did not reach. */
    @Scheduled(fixedDelayString = "${lifeline.clock.sweep:PT2S}")
    @Transactional
    public void sweep() {
        var open = incidents.open();
        var ids = open.stream().map(incident -> incident.id().value()).toList();
        if (ids.isEmpty()) {
            return;
        }
        var running =
                clocks.findByIncidentIdIn(ids).stream().map(RtoClock::incident).collect(Collectors.toSet());
        open.stream()
                .filter(incident -> !running.contains(incident.id()))
                .forEach(incident -> refresh(incident, clock.instant()));
    }

    /** Without a scenario nobody has said that nothing is down. */
    private boolean runsNone(IncidentSummary incident) {
        return Optional.ofNullable(incident.scenario())
                .flatMap(scenarios::find)
                .filter(scenario -> !scenario.runsRecoveryClock())
                .isPresent();
    }

    private void refresh(IncidentSummary incident, Instant now) {
        if (runsNone(incident)) {
            return;
        }
        var attached = alerts.of(incident.id());
        var running = clocks.findByIncidentIdOrderByAsset(incident.id().value());
        for (String name : incident.assets()) {
            var known = running.stream().filter(one -> one.asset().equals(name)).findFirst();
            assets.find(name)
                    .ifPresent(asset -> refresh(incident, asset, known, earliest(attached, asset, incident), now));
        }
    }

    private void refresh(
            IncidentSummary incident, Asset asset, Optional<RtoClock> known, ImpactStart start, Instant now) {
        if (known.isEmpty()) {
            clocks.save(new RtoClock(incident.id(), asset, start, now));
        } else {
            known.get().beganEarlier(start, asset.title(), Actor.CONSOLE, now);
            clocks.save(known.get());
        }
    }

    /** Of the alerts that name the asset, or of all when none does; without alerts, the detection. */
    private static ImpactStart earliest(List<AlertView> attached, Asset asset, IncidentSummary incident) {
        var mapped = attached.stream()
                .filter(alert -> alert.labels().valueOrEmpty("asset").equals(asset.id()))
                .toList();
        return (mapped.isEmpty() ? attached : mapped)
                .stream()
                        .map(alert -> ImpactStart.told(alert.startsAt(), alert.receivedAt()))
                        .reduce((left, right) -> left.isEarlierThan(right) ? left : right)
                        .orElseGet(() -> new ImpactStart(incident.moments().detectedAt(), StartSource.RECEIPT));
    }
}
