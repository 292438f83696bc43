package lifeline.incident;

import java.util.List;
import lifeline.alert.AlertId;
import lifeline.alert.Alerts;
import lifeline.alert.Because;
import lifeline.alert.NoSuchAlert;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person declare an incident, from an unmatched alert or out of nothing. */
@Service
@Transactional
public class DeclaresIncidents {

    private final Alerts alerts;
    private final IncidentRepository incidents;
    private final Incidents facade;
    private final JoinsIncidents joins;

    DeclaresIncidents(Alerts alerts, IncidentRepository incidents, Incidents facade, JoinsIncidents joins) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.facade = facade;
        this.joins = joins;
    }

    /**
     * Declares from an alert. With a scenario that already has an open incident of this correlation, the alert joins
     * it instead of opening a second one.
     */
    public IncidentSummary fromAlert(
            AlertId id, String title, @Nullable Scenario scenario, Severity severity, Actor by) {
        var alert = alerts.find(id).orElseThrow(() -> new NoSuchAlert(id));
        var correlation = scenario == null ? Labels.NONE : scenario.correlationOf(alert.labels());
        var openKey = scenario == null ? null : JoinsIncidents.openKey(scenario, correlation);
        var incident = openKey == null ? null : incidents.findByOpenKey(openKey).orElse(null);
        if (incident == null) {
            var opened = facade.declare(
                    new Declaration(
                            BilingualText.same(title),
                            scenario == null ? null : scenario.id(),
                            severity,
                            scenario == null ? List.of() : scenario.assets(),
                            correlation,
                            openKey),
                    by);
            incident = incidents.findById(opened.id().value()).orElseThrow(() -> new NoSuchIncident(opened.id()));
        }
        joins.attach(
                incident,
                new JoinsIncidents.Batch(
                        List.of(alert), alert.name(), new Because(Because.Kind.DECLARED, by.name()), by));
        return facade.get(incident.id());
    }

    /** Declares without an alert. */
    public IncidentSummary byHand(String title, @Nullable Scenario scenario, Severity severity, Actor by) {
        return facade.declare(
                new Declaration(
                        BilingualText.same(title),
                        scenario == null ? null : scenario.id(),
                        severity,
                        scenario == null ? List.of() : scenario.assets(),
                        Labels.NONE,
                        null),
                by);
    }
}
