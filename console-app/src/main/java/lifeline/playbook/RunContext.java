package lifeline.playbook;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.clock.ResponseClocks;
import lifeline.deadline.Spoken;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Component;

/** Gathers what a run's placeholders may refer to. */
@Component
class RunContext {

    private final Incidents incidents;
    private final Alerts alerts;
    private final ResponseClocks clocks;
    private final PlaybookSettings settings;
    private final Clock clock;

    RunContext(Incidents incidents, Alerts alerts, ResponseClocks clocks, PlaybookSettings settings, Clock clock) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.clocks = clocks;
        this.settings = settings;
        this.clock = clock;
    }

    /** The parameters of a run that begins now. */
    Map<String, Object> parameters(Playbook playbook, IncidentId incident) {
        var variables = base(incidents.get(incident));
        return Parameters.resolve(playbook, settings.parameters(), variables);
    }

    /** The values of a run under way; the clock's words are English here, see {@link #values(PlaybookRun, boolean)}. */
    RunValues values(PlaybookRun run) {
        return values(run, false);
    }

    RunValues values(PlaybookRun run, boolean chinese) {
        var variables = base(incidents.get(run.incident()));
        variables.put("params", run.parameters());
        variables.put("clock", clock(run.incident(), chinese));
        return new RunValues(variables);
    }

    private Map<String, Object> base(IncidentSummary incident) {
        var first = alerts.of(incident.id()).stream().findFirst();
        var variables = new HashMap<String, Object>();
        variables.put(
                "alert",
                Map.of(
                        "labels",
                                first.map(alert -> (Map<String, String>)
                                                alert.labels().values())
                                        .orElse(incident.correlation().values()),
                        "annotations", first.map(AlertView::annotations).orElse(Map.of())));
        variables.put(
                "incident",
                Map.of(
                        "key", incident.key(),
                        "title", incident.title().en(),
                        "severity", incident.severity().name(),
                        "state", incident.state().name()));
        variables.put("params", Map.of());
        variables.put("clock", Map.of());
        return variables;
    }

    private Map<String, String> clock(IncidentId incident, boolean chinese) {
        var reader = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        var now = clock.instant();
        return clocks.tightest(List.of(incident)).values().stream()
                .findFirst()
                .map(reading -> Map.of(
                        "elapsed", Spoken.duration(reading.clock().elapsed(now)).in(reader),
                        "target", Spoken.duration(reading.target()).in(reader),
                        "state", reading.state(now).name()))
                .orElse(Map.of("elapsed", "–", "target", "–", "state", "–"));
    }
}
