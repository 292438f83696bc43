package lifeline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lifeline.ConsoleTest;
import lifeline.alert.AlertId;
import lifeline.alert.AlertIntake;
import lifeline.alert.AlertPages;
import lifeline.alert.AlertStatus;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.alert.Because;
import lifeline.alert.Delivery;
import lifeline.alert.Signal;
import lifeline.clock.ResponseClocks;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.kernel.ResponseRole;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenarios;
import lifeline.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What correlation got wrong, people put right; and what a wider failure explains opens nothing of its own. */
@ConsoleTest
class RegroupsAlertsTests {

    private static final Actor ADA = Actor.person("ada");

    @Autowired
    RegroupsAlerts regroups;

    @Autowired
    Incidents incidents;

    @Autowired
    DeclaresIncidents declares;

    @Autowired
    OpensIncidents opens;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertPages pages;

    @Autowired
    AlertIntake intake;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Timeline timeline;

    @Autowired
    ResponseClocks clocks;

    private final String here = "here-" + UUID.randomUUID();
    private final String there = "there-" + UUID.randomUUID();

    private void fire(String name, String namespace, Map<String, String> more) {
        var labels = new HashMap<>(more);
        labels.putAll(Map.of("alertname", name, "severity", "critical", "namespace", namespace));
        var signal = new Signal(
                AlertStatus.FIRING,
                UUID.nameUUIDFromBytes((name + namespace + more).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                Labels.of(labels),
                Map.of(),
                Instant.now().minusSeconds(60),
                null,
                "");
        intake.receive(new Delivery("test", "", List.of(signal), 0, new byte[0]));
    }

    private IncidentId outage(String namespace) {
        fire("PromptServiceDown", namespace, Map.of());
        return in(namespace).getFirst().id();
    }

    private List<IncidentSummary> in(String namespace) {
        return incidents.open().stream()
                .filter(one -> one.correlation().valueOrEmpty("namespace").equals(namespace))
                .toList();
    }

    private List<AlertId> attached(IncidentId incident) {
        return alerts.of(incident).stream().map(AlertView::id).toList();
    }

    private List<String> told(IncidentId incident) {
        return timeline.of(incident).stream().map(line -> line.kind()).toList();
    }

    @Test
    void aDetachedAlertWaitsForAPersonAndIsNotDrawnBack() {
        var incident = outage(here);
        var chosen = attached(incident);

        regroups.detach(incident, chosen, ADA);
        opens.sweep();

        assertThat(attached(incident)).isEmpty();
        assertThat(alerts.find(chosen.getFirst()))
                .hasValueSatisfying(alert -> assertThat(alert.incident()).isNull());
        assertThat(told(incident)).contains("alerts-detached");
    }

    @Test
    void aDetachedAlertCanBePutBack() {
        var incident = outage(here);
        var chosen = attached(incident);
        regroups.detach(incident, chosen, ADA);

        regroups.attach(chosen, incidents.get(incident).key(), ADA);

        assertThat(alerts.of(incident))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.attachedBecause()).isEqualTo(new Because(Because.Kind.BY_HAND, "ada")));
    }

    @Test
    void aMovedAlertIsToldOfOnBothTimelines() {
        var from = outage(here);
        var to = outage(there);
        var chosen = attached(from);

        regroups.move(from, chosen, incidents.get(to).key(), ADA);

        assertThat(attached(to)).containsAll(chosen).hasSize(2);
        assertThat(told(from)).contains("alerts-moved");
        assertThat(told(to)).contains("alert-attached-moved");
    }

    @Test
    void ofTwoIncidentsThatAreOneOneGoesOnWithAllAlertsAndTheOtherEnds() {
        var from = outage(here);
        var to = outage(there);

        regroups.merge(from, incidents.get(to).key(), ADA);

        assertThat(incidents.get(from).state()).isEqualTo(IncidentState.DISMISSED);
        assertThat(incidents.get(from).mergedInto()).isEqualTo(to);
        assertThat(attached(to)).hasSize(2);
        assertThat(told(from))
                .contains("incident-merged", "incident-dismissed", "clock-stopped-dismissed")
                .doesNotContain("clock-stopped-met", "clock-stopped-missed");
        assertThat(told(to)).contains("incident-absorbed", "alert-attached-merged");
        assertThat(clocks.of(from))
                .allSatisfy(clock -> assertThat(clock.stoppedAt()).isNotNull());
    }

    @Test
    void anIncidentThatIsWorkedOnIsNotMergedAway() {
        var from = outage(here);
        var to = outage(there);
        incidents.takeRole(from, ResponseRole.COMMAND, ADA);
        incidents.activate(from, ADA);

        assertThatThrownBy(() -> regroups.merge(from, incidents.get(to).key(), ADA))
                .isInstanceOf(RegroupRefused.class);
        assertThat(attached(from)).hasSize(1);
    }

    @Test
    void nothingGoesToAnIncidentThatHasEndedOrToItself() {
        var from = outage(here);
        var to = outage(there);
        incidents.dismiss(to, "false alarm", ADA);
        var chosen = attached(from);

        assertThatThrownBy(() -> regroups.move(from, chosen, incidents.get(to).key(), ADA))
                .isInstanceOf(RegroupRefused.class);
        assertThatThrownBy(() -> regroups.move(from, chosen, incidents.get(from).key(), ADA))
                .isInstanceOf(RegroupRefused.class);
        assertThat(attached(from)).hasSize(1);
    }

    @Test
    void whatAWiderFailureExplainsJoinsItInsteadOfOpeningAnIncident() {
        var region = "region-" + UUID.randomUUID();
        var wide = regionOutage(region);

        fire("PromptServiceDown", here, Map.of("region", region));

        assertThat(in(here)).isEmpty();
        assertThat(alerts.of(wide))
                .filteredOn(alert -> alert.name().equals("PromptServiceDown"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.attachedBecause())
                        .extracting(Because::kind)
                        .isEqualTo(Because.Kind.INHIBITED));
        assertThat(told(wide)).contains("alert-attached-inhibited");
    }

    @Test
    void aFailureElsewhereIsNotExplainedByIt() {
        regionOutage("region-" + UUID.randomUUID());

        fire("PromptServiceDown", here, Map.of("region", "another"));
        fire("PromptServiceDown", there, Map.of());

        assertThat(in(here)).hasSize(1);
        assertThat(in(there)).hasSize(1);
    }

    private IncidentId regionOutage(String region) {
        fire("RegionProbeFailing", "", Map.of("region", region, "scenario", "region-outage"));
        var alert = pages.newest(AlertPages.Wanted.UNMATCHED, null, 500).stream()
                .filter(one -> one.labels().valueOrEmpty("region").equals(region))
                .findFirst()
                .orElseThrow();
        var scenario = scenarios.find("region-outage").orElseThrow();
        return declares.fromAlert(alert.id(), "The region is gone", scenario, Severity.SEV1, ADA)
                .id();
    }
}
