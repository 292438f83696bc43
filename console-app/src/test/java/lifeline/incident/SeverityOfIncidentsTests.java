package lifeline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lifeline.ConsoleTest;
import lifeline.alert.AlertIntake;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import lifeline.alert.Signal;
import lifeline.kernel.Actor;
import lifeline.kernel.Labels;
import lifeline.kernel.ResponseRole;
import lifeline.kernel.Severity;
import lifeline.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How bad an incident is: what its trigger says, else the tier of what is concerned; worse by machine, never milder. */
@ConsoleTest
class SeverityOfIncidentsTests {

    private static final Actor ADA = Actor.person("ada");

    @Autowired
    Incidents incidents;

    @Autowired
    AlertIntake intake;

    @Autowired
    Timeline timeline;

    private final String cluster = "cluster-" + UUID.randomUUID();

    private void fire(String name, Map<String, String> more) {
        var labels = new HashMap<>(more);
        labels.putAll(Map.of("alertname", name, "severity", "critical", "cluster", cluster));
        var signal = new Signal(
                AlertStatus.FIRING,
                UUID.randomUUID().toString(),
                Labels.of(labels),
                Map.of(),
                Instant.now().minusSeconds(60),
                null,
                "");
        intake.receive(new Delivery("test", "", List.of(signal), 0, new byte[0]));
    }

    private IncidentSummary here() {
        return incidents.open().stream()
                .filter(one -> one.correlation().valueOrEmpty("cluster").equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told() {
        return timeline.of(here().id()).stream()
                .filter(line -> line.kind().equals("severity-changed"))
                .map(line -> Objects.requireNonNull(line.facts().get("to")).en())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "prompt-service, SEV1",
        "user-feedback, SEV3",
        "nobody-knows-it, SEV1",
    })
    void theTierOfTheAssetThatTheAlertNamesDecides(String asset, Severity severity) {
        fire("PromptServiceDown", Map.of("asset", asset, "namespace", "n"));

        assertThat(here().severity()).isEqualTo(severity);
    }

    @Test
    void theTriggersOwnSeverityGoesFirst() {
        fire("LLMAllProvidersDown", Map.of("asset", "llm-api", "scenario", "llm-provider-outage"));

        assertThat(here().severity()).isEqualTo(Severity.SEV1);
    }

    @Test
    void aLaterAlertOfAWorseTriggerRaisesTheSeverityInOneLineAndALaterMilderOneChangesNothing() {
        fire("LLMProviderOutage", Map.of("provider", "one", "scenario", "llm-provider-outage"));
        assertThat(here().severity()).isEqualTo(Severity.SEV2);

        fire("LLMAllProvidersDown", Map.of("scenario", "llm-provider-outage"));
        fire("LLMProviderOutage", Map.of("provider", "two", "scenario", "llm-provider-outage"));

        assertThat(here().severity()).isEqualTo(Severity.SEV1);
        assertThat(told()).containsExactly("SEV1");
    }

    @Test
    void whatAPersonHasLoweredIsNotRaisedByMoreOfTheSame() {
        fire("LLMAllProvidersDown", Map.of("scenario", "llm-provider-outage", "replica", "a"));
        incidents.changeSeverity(here().id(), Severity.SEV3, "Only the test gateway", ADA);

        fire("LLMAllProvidersDown", Map.of("scenario", "llm-provider-outage", "replica", "b"));

        assertThat(here().severity()).isEqualTo(Severity.SEV3);
        assertThat(told()).containsExactly("SEV3");
    }

    @Test
    void whatOnlySuggestsMakesNothingWorse() {
        fire("LLMProviderOutage", Map.of("provider", "one", "scenario", "llm-provider-outage"));
        incidents.changeSeverity(here().id(), Severity.SEV3, "One of three", ADA);

        fire("LLMHighLatency", Map.of("scenario", "llm-provider-outage"));

        assertThat(here().severity()).isEqualTo(Severity.SEV3);
    }

    @ParameterizedTest
    @CsvSource({
        "prompt-service-outage, SEV3, POSTMORTEM",
        "cost-spike, SEV3, RESOLVED",
        "cost-spike, SEV2, POSTMORTEM",
        "capacity-saturation, SEV2, RESOLVED",
        "capacity-saturation, SEV1, POSTMORTEM",
        "rpo-breach, SEV2, RESOLVED",
        ", SEV2, POSTMORTEM",
        ", SEV3, RESOLVED",
    })
    void aPostmortemIsAskedForWhereOneIsOwed(String scenario, Severity severity, IncidentState end) {
        var declared = incidents.declare(
                new Declaration(
                        lifeline.kernel.BilingualText.same("x"), scenario, severity, List.of(), Labels.NONE, null),
                ADA);
        for (ResponseRole role : ResponseRole.values()) {
            incidents.takeRole(declared.id(), role, ADA);
        }
        incidents.activate(declared.id(), ADA);
        incidents.claimMitigation(declared.id(), "by itself", ADA);
        incidents.recovered(declared.id(), null, "seen", ADA);

        assertThat(incidents.resolve(declared.id(), ADA).state()).isEqualTo(end);
    }
}
