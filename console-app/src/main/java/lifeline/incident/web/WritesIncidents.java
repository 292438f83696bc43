package lifeline.incident.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lifeline.alert.Alerts;
import lifeline.incident.IncidentAddition;
import lifeline.incident.IncidentSummary;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Component;

/** Gathers what programs read of incidents, in a few questions however many there are. */
@Component
class WritesIncidents {

    private final Alerts alerts;
    private final List<IncidentAddition> additions;

    WritesIncidents(Alerts alerts, List<IncidentAddition> additions) {
        this.alerts = alerts;
        this.additions = additions;
    }

    IncidentJson json(IncidentSummary incident) {
        return json(List.of(incident)).getFirst();
    }

    List<IncidentJson> json(List<IncidentSummary> incidents) {
        var ids = incidents.stream().map(IncidentSummary::id).toList();
        var counts = alerts.countsOf(ids);
        var added = new HashMap<String, Map<IncidentId, List<Object>>>();
        additions.forEach(addition -> added.put(addition.name(), addition.of(ids)));
        return incidents.stream()
                .map(incident -> IncidentJson.of(
                        incident, counts.getOrDefault(incident.id(), 0L), additionsOf(incident.id(), added)))
                .toList();
    }

    private static Map<String, List<Object>> additionsOf(
            IncidentId incident, Map<String, Map<IncidentId, List<Object>>> added) {
        var own = new TreeMap<String, List<Object>>();
        added.forEach((name, lists) -> own.put(name, lists.getOrDefault(incident, List.of())));
        return own;
    }
}
