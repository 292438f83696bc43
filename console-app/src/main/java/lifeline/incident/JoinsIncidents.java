package lifeline.incident;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.alert.AlertId;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.alert.Because;
import lifeline.kernel.Actor;
import lifeline.kernel.Labels;
import lifeline.scenario.Scenario;
import lifeline.scenario.ScenarioMatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings alerts into the open incident of their scenario and correlation, opening it where the trigger declares. */
@Component
class JoinsIncidents {

    private static final int LONGEST_KEY = 600;
    private static final List<IncidentState> FAILING = List.of(
            IncidentState.DETECTED, IncidentState.ACKNOWLEDGED, IncidentState.MITIGATING, IncidentState.VERIFYING);

    private final IncidentRepository incidents;
    private final IncidentNumbers numbers;
    private final Alerts alerts;
    private final ProposesSeverity severities;
    private final Clock clock;

    JoinsIncidents(
            IncidentRepository incidents,
            IncidentNumbers numbers,
            Alerts alerts,
            ProposesSeverity severities,
            Clock clock) {
        this.incidents = incidents;
        this.numbers = numbers;
        this.alerts = alerts;
        this.severities = severities;
        this.clock = clock;
    }

    /** Alerts that go together, how to name them, what matched, and who sent them. */
    record Batch(List<AlertView> members, String names, Because because, Actor sender) {

        List<AlertId> ids() {
            return members.stream().map(AlertView::id).toList();
        }

        Batch inhibited() {
            return new Batch(members, names, new Because(Because.Kind.INHIBITED, because.detail()), sender);
        }

        boolean anyFires() {
            return members.stream().anyMatch(AlertView::isFiring);
        }
    }

    /** Where alerts of a scenario belong: what tells its incidents apart, and what ties it to a wider failure. */
    record Place(Labels correlation, Labels ties) {

        static final Place NONE = new Place(Labels.NONE, Labels.NONE);

        static Place of(Scenario scenario, Labels alert) {
            var ties = scenario.inhibitedBy().stream()
                    .flatMap(inhibition -> inhibition.equal().stream())
                    .distinct()
                    .filter(name -> alert.find(name).isPresent())
                    .collect(Collectors.toMap(name -> name, alert::valueOrEmpty));
            return new Place(scenario.correlationOf(alert), Labels.of(ties));
        }
    }

    /** False when there is no open incident and the trigger only suggests one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean join(ScenarioMatch match, Place place, Batch batch) {
        var openKey = openKey(match.scenario(), place.correlation());
        var incident = incidents.findByOpenKey(openKey).orElse(null);
        var wider = incident == null ? wider(match.scenario(), place.ties()) : Optional.<Incident>empty();
        if (wider.isPresent()) {
            attachOnly(wider.get(), batch.inhibited());
            return true;
        }
        if (incident == null && !match.declares()) {
            return false;
        }
        var joined = incident == null ? open(match, place.correlation(), batch) : incident;
        if (match.declares() ? attach(joined, batch) : attachOnly(joined, batch)) {
            raise(joined, match, batch);
        }
        return true;
    }

    /**
     * The open incident of a wider failure that explains alerts of this scenario. One that has recovered explains
     * nothing new.
     */
    private Optional<Incident> wider(Scenario scenario, Labels ties) {
        return scenario.inhibitedBy().stream()
                .filter(inhibition -> inhibition.equal().stream()
                        .allMatch(name -> ties.find(name).isPresent()))
                .flatMap(inhibition ->
                        incidents.findByScenarioAndStateInOrderByDetectedAt(inhibition.scenario(), FAILING).stream()
                                .filter(open -> inhibition.equal().stream()
                                        .allMatch(name ->
                                                open.correlation().find(name).equals(ties.find(name)))))
                .findFirst();
    }

    /** Labels may be of any length, a key in the database may not. */
    static String openKey(Scenario scenario, Labels correlation) {
        var key = scenario.id() + correlation.values();
        return key.length() <= LONGEST_KEY
                ? key
                : scenario.id() + " " + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Attaches alerts that say that the failure is there: in the soak after recovery they are a relapse, and the
     * incident goes on from its original start.
     */
    boolean attach(Incident incident, Batch batch) {
        if (incident.state() == IncidentState.RECOVERED && batch.anyFires()) {
            incident.move(IncidentState.MITIGATING, batch.names(), Actor.CONSOLE, clock.instant());
        }
        return attachOnly(incident, batch);
    }

    private boolean attachOnly(Incident incident, Batch batch) {
        var now = clock.instant();
        var joined = alerts.attach(batch.ids(), incident.id(), batch.because());
        if (joined == 0) {
            return false;
        }
        incident.tell(new AlertsAttached(incident.id(), batch.names(), joined, batch.because(), batch.sender(), now));
        incidents.save(incident);
        return true;
    }

    /** A machine makes it worse, never milder: whoever sees less has a reason to say. */
    private void raise(Incident incident, ScenarioMatch match, Batch batch) {
        severities
                .raised(match, batch.members(), incident.severity(), () -> alerts.of(incident.id()))
                .ifPresent(worse -> {
                    incident.changeSeverity(worse, batch.names(), Actor.CONSOLE, clock.instant());
                    incidents.save(incident);
                });
    }

    private Incident open(ScenarioMatch match, Labels correlation, Batch batch) {
        var scenario = match.scenario();
        var declared = new Declaration(
                scenario.title(),
                scenario.id(),
                severities.of(match, batch.members()),
                scenario.assets(),
                correlation,
                openKey(scenario, correlation));
        return incidents.save(new Incident(numbers.next(), declared, batch.sender(), clock.instant()));
    }
}
