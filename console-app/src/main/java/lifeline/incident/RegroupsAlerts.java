package lifeline.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import lifeline.alert.AlertId;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.alert.Because;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people put right what correlation got wrong. Alerts that leave stay known; a clock that they started goes on,
 * for only command moves a start later.
 */
@Service
@Transactional
public class RegroupsAlerts {

    private static final int NAMES_SHOWN = 3;

    private final IncidentRepository incidents;
    private final Incidents facade;
    private final Alerts alerts;
    private final Clock clock;

    RegroupsAlerts(IncidentRepository incidents, Incidents facade, Alerts alerts, Clock clock) {
        this.incidents = incidents;
        this.facade = facade;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** The alerts are in no incident then, and wait among the unmatched for a person. */
    public void detach(IncidentId from, List<AlertId> chosen, Actor by) {
        var incident = find(from);
        var names = names(from, chosen);
        var left = alerts.detach(chosen, from);
        if (left == 0) {
            throw RegroupRefused.gone();
        }
        incident.tell(new AlertsRegrouped(from, names, left, "", by, clock.instant()));
        incidents.save(incident);
    }

    /** Puts unmatched alerts into an open incident; those that are in one already stay. */
    public IncidentSummary attach(List<AlertId> chosen, String toKey, Actor by) {
        var target = open(toKey);
        var because = new Because(Because.Kind.BY_HAND, by.name());
        var joined = alerts.attach(chosen, target.id(), because);
        if (joined == 0) {
            throw RegroupRefused.gone();
        }
        target.tell(new AlertsAttached(target.id(), names(target.id(), chosen), joined, because, by, clock.instant()));
        incidents.save(target);
        return facade.get(target.id());
    }

    /** Throws {@link NoSuchIncident} for an unknown key and {@link RegroupRefused} for an incident that has ended. */
    public IncidentSummary move(IncidentId from, List<AlertId> chosen, String toKey, Actor by) {
        var incident = find(from);
        var target = open(toKey);
        if (target.id().equals(from)) {
            throw RegroupRefused.itself();
        }
        carry(incident, target, chosen, new Carried(Because.Kind.MOVED, by, clock.instant()));
        incidents.save(incident);
        return facade.get(target.id());
    }

    /**
     * All alerts go to the other incident, and this one ends as its duplicate. Refused once mitigation has begun: then
     * the other way round is safe.
     */
    public IncidentSummary merge(IncidentId from, String toKey, Actor by) {
        var incident = find(from);
        var target = open(toKey);
        if (target.id().equals(from)) {
            throw RegroupRefused.itself();
        }
        if (!incident.state().next().contains(IncidentState.DISMISSED)) {
            throw incident.state().isOpen()
                    ? RegroupRefused.underWay(incident.key())
                    : RegroupRefused.ended(incident.key());
        }
        var now = clock.instant();
        var all = alerts.of(from).stream().map(AlertView::id).toList();
        if (!all.isEmpty()) {
            carry(incident, target, all, new Carried(Because.Kind.MERGED, by, now));
        }
        incident.mergeInto(target, by, now);
        incident.tell(new IncidentMerged(from, target.key(), false, by, now));
        target.tell(new IncidentMerged(target.id(), incident.key(), true, by, now));
        incidents.save(incident);
        incidents.save(target);
        return facade.get(target.id());
    }

    /** How, by whom and when alerts are carried over. */
    private record Carried(Because.Kind how, Actor by, Instant at) {}

    private void carry(Incident from, Incident to, List<AlertId> chosen, Carried carried) {
        var names = names(from.id(), chosen);
        var because = new Because(carried.how(), from.key());
        var gone = alerts.move(chosen, from.id(), to.id(), because);
        if (gone == 0) {
            throw RegroupRefused.gone();
        }
        from.tell(new AlertsRegrouped(from.id(), names, gone, to.key(), carried.by(), carried.at()));
        to.tell(new AlertsAttached(to.id(), names, gone, because, carried.by(), carried.at()));
        incidents.save(to);
    }

    private String names(IncidentId from, List<AlertId> chosen) {
        return alerts.of(from).stream()
                .filter(alert -> chosen.contains(alert.id()))
                .map(AlertView::name)
                .distinct()
                .limit(NAMES_SHOWN)
                .collect(Collectors.joining(", "));
    }

    private Incident find(IncidentId id) {
        return incidents.findById(id.value()).orElseThrow(() -> new NoSuchIncident(id));
    }

    private Incident open(String key) {
        var target = incidents.findByKey(key).orElseThrow(() -> new NoSuchIncident(key));
        if (!target.state().isOpen()) {
            throw RegroupRefused.ended(key);
        }
        return target;
    }
}
