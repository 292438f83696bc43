package lifeline.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.kernel.IncidentId;
import lifeline.shell.AlertsTouched;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything others may ask of the alerts, and where they may send them. */
@Service
@Transactional
public class Alerts {

    private static final int BATCH = 500;

    private final AlertRepository alerts;
    private final ApplicationEventPublisher events;

    Alerts(AlertRepository alerts, ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.events = events;
    }

    /** Alerts nobody has routed yet, the oldest first, at most a batch. */
    @Transactional(readOnly = true)
    public List<AlertView> awaitingRouting() {
        return views(alerts.findByRoutingOrderByReceivedAtAsc(Routing.PENDING, Limit.of(BATCH)));
    }

    /** Unmatched alerts that fire now and suggest a scenario, the oldest first, at most a batch. */
    @Transactional(readOnly = true)
    public List<AlertView> suggestingFiring() {
        return views(alerts.findByRoutingAndStatusAndSuggestedScenarioIsNotNullOrderByReceivedAtAsc(
                Routing.UNMATCHED, AlertStatus.FIRING, Limit.of(BATCH)));
    }

    /** How many unmatched alerts fire now. */
    @Transactional(readOnly = true)
    public long unmatchedFiring() {
        return alerts.countByRoutingAndStatus(Routing.UNMATCHED, AlertStatus.FIRING);
    }

    @Transactional(readOnly = true)
    public List<AlertView> of(IncidentId incident) {
        return views(alerts.findByIncidentIdOrderByReceivedAtAsc(incident.value()));
    }

    /** How many alerts each of these incidents has; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<IncidentId, Long> countsOf(Collection<IncidentId> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        return alerts.countsOf(incidents.stream().map(IncidentId::value).toList()).stream()
                .collect(Collectors.toMap(
                        count -> new IncidentId(count.incident()), AlertRepository.IncidentCount::alerts));
    }

    @Transactional(readOnly = true)
    public Optional<AlertView> find(AlertId id) {
        return alerts.findById(id.value()).map(Alert::view);
    }

    /** Attaches alerts to an incident and says why; those that are attached already stay. Answers how many joined. */
    public int attach(Collection<AlertId> ids, IncidentId incident, Because because) {
        events.publishEvent(new AlertsTouched());
        return alerts.attach(values(ids), incident.value(), because.stored());
    }

    /** Takes alerts out of an incident; they wait among the unmatched and suggest nothing. Answers how many left. */
    public int detach(Collection<AlertId> ids, IncidentId from) {
        events.publishEvent(new AlertsTouched());
        return alerts.detach(values(ids), from.value());
    }

    /** Takes alerts from one incident to another and says why. Answers how many went. */
    public int move(Collection<AlertId> ids, IncidentId from, IncidentId to, Because because) {
        events.publishEvent(new AlertsTouched());
        return alerts.move(values(ids), from.value(), to.value(), because.stored());
    }

    /** Keeps alerts for people to look at; {@code suggestion} is the scenario they may belong to. */
    public void leaveUnmatched(Collection<AlertId> ids, @Nullable String suggestion) {
        events.publishEvent(new AlertsTouched());
        alerts.leaveUnmatched(values(ids), suggestion);
    }

    /** A person has looked at an unmatched alert and wants nothing done about it. */
    public void setAside(AlertId id) {
        var alert = alerts.findById(id.value()).orElseThrow(() -> new NoSuchAlert(id));
        alert.setAside();
        alerts.save(alert);
        events.publishEvent(new AlertsTouched());
    }

    /** Takes a set-aside alert back among the unmatched. */
    public void takeBack(AlertId id) {
        leaveUnmatched(List.of(id), find(id).map(AlertView::suggestedScenario).orElse(null));
    }

    private static List<UUID> values(Collection<AlertId> ids) {
        return ids.stream().map(AlertId::value).toList();
    }

    private static List<AlertView> views(List<Alert> found) {
        return found.stream().map(Alert::view).toList();
    }
}
