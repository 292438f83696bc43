package lifeline.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lifeline.kernel.Labels;
import lifeline.scenario.LabelMatcher;
import lifeline.scenario.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scenarios and rules know each other, both ways, and what scenarios name exists. */
class ScenarioContentTests {

    /** Raised by the console itself, when it no longer hears a source; Prometheus cannot know that. */
    private static final Labels BLIND = Labels.of(Map.of(
            "alertname", "LifelineBlind",
            "scenario", "console-self",
            "severity", "critical",
            "source", "default"));

    private final Map<String, JsonNode> scenarios = ContentFolder.valid("scenario");

    /** A trigger, and the scenario that it stands in. */
    private record Announced(String scenario, Trigger trigger) {}

    @ParameterizedTest
    @CsvSource({
        "prompt-service-outage, SEV1, true, declare",
        "prompt-data-leak, SEV1, true, suggest",
        "prompt-data-loss, SEV1, true, suggest",
        "llm-provider-outage, SEV2, true, declare",
        "output-quality-anomaly, SEV2, true, suggest",
        "region-outage, SEV1, true, suggest",
        "capacity-saturation, SEV2, objective-missed, suggest",
        "bad-release, SEV2, true, suggest",
        "log-pipeline-loss, SEV2, rpo-missed, suggest",
        "rpo-breach, SEV3, false, suggest",
        "cost-spike, SEV3, false, suggest",
        "console-self, SEV2, true, declare"
    })
    void theTwelveScenariosAreAsSevereAsAgreed(String id, String severity, String postmortem, String mode) {
        var spec = spec(id);
        var owed = spec.at("/postmortem/requiredIf")
                .asString(spec.at("/postmortem/required").asString());

        assertThat(scenarios).hasSize(12);
        assertThat(spec.at("/severity/default").asString()).isEqualTo(severity);
        assertThat(owed).isEqualTo(postmortem);
        assertThat(triggers(id).anyMatch(one -> one.trigger().mode() == Trigger.Mode.DECLARE))
                .isEqualTo("declare".equals(mode));
    }

    @Test
    void everyTriggerHearsAnAlertThatExists() {
        var raised = Stream.concat(ContentFolder.alerts().stream().map(ScenarioContentTests::labels), Stream.of(BLIND))
                .toList();

        assertThat(scenarios.keySet().stream().flatMap(this::triggers))
                .allSatisfy(one -> assertThat(raised)
                        .as("%s %s", one.scenario(), one.trigger())
                        .anyMatch(labels -> one.trigger().matches(labels)
                                && labels.valueOrEmpty("scenario").equals(one.scenario())));
    }

    @Test
    void everyAlertAnnouncesItsOwnScenarioAndTheHeartbeatNone() {
        assertThat(ContentFolder.alerts()).allSatisfy(rule -> {
            var labels = labels(rule);
            var heartbeat = "none".equals(labels.valueOrEmpty("severity"));
            assertThat(announced(labels).map(Announced::scenario))
                    .as(labels.valueOrEmpty("alertname"))
                    .isEqualTo(heartbeat ? Optional.empty() : labels.find("scenario"));
        });
        assertThat(announced(Labels.of(Map.of("alertname", "Watchdog", "severity", "none"))))
                .isEmpty();
        assertThat(announced(BLIND).orElseThrow().trigger().mode()).isEqualTo(Trigger.Mode.DECLARE);
    }

    @Test
    void theLastFallbackGoneIsWorseThanOneProviderAway() {
        var first = spec("llm-provider-outage").at("/triggers/0");

        assertThat(first.path("severity").asString()).isEqualTo("SEV1");
        assertThat(first.path("matchers").toString()).contains("LLMAllProvidersDown");
    }

    @Test
    void whatAScenarioNamesExists() {
        var assets = ContentFolder.valid("asset").keySet();
        var playbooks = ContentFolder.playbooks();

        assertThat(scenarios).allSatisfy((id, scenario) -> {
            assertThat(assets).as(id).containsAll(ContentFolder.texts(scenario.at("/spec/assets")));
            assertThat(playbooks).as(id).containsAll(ContentFolder.texts(scenario.at("/spec/playbooks")));
            for (JsonNode inhibition : scenario.at("/spec/inhibitedBy")) {
                assertThat(scenarios.keySet())
                        .as(id)
                        .contains(inhibition.path("scenario").asString());
            }
        });
    }

    @Test
    void noScenarioInhibitsItselfNotEvenByOthers() {
        assertThat(scenarios.keySet())
                .allSatisfy(id -> assertThat(inhibitors(id, scenarios.size())).doesNotContain(id));
    }

    @Test
    void aLostRegionTakesTheOutagesInsideItAlong() {
        assertThat(List.of("prompt-service-outage", "llm-provider-outage", "capacity-saturation", "log-pipeline-loss"))
                .allSatisfy(id -> assertThat(spec(id).at("/inhibitedBy/0").toString())
                        .isEqualTo("{\"scenario\":\"region-outage\",\"equal\":[\"region\"]}"));
    }

    private JsonNode spec(String id) {
        return requireNonNull(scenarios.get(id), id).path("spec");
    }

    private List<String> inhibitors(String id, int depth) {
        var direct = ContentFolder.items(spec(id).at("/inhibitedBy")).stream()
                .map(one -> one.path("scenario").asString())
                .toList();
        return depth == 0
                ? direct
                : Stream.concat(direct.stream(), direct.stream().flatMap(one -> inhibitors(one, depth - 1).stream()))
                        .distinct()
                        .toList();
    }

    /** As the console looks for it: one that declares goes before one that only suggests. */
    private Optional<Announced> announced(Labels labels) {
        return Stream.of(Trigger.Mode.DECLARE, Trigger.Mode.SUGGEST)
                .flatMap(mode -> scenarios.keySet().stream()
                        .flatMap(this::triggers)
                        .filter(one ->
                                one.trigger().mode() == mode && one.trigger().matches(labels)))
                .findFirst();
    }

    private Stream<Announced> triggers(String id) {
        return ContentFolder.items(spec(id).at("/triggers")).stream()
                .map(one -> new Trigger(
                        ContentFolder.texts(one.path("matchers")).stream()
                                .map(LabelMatcher::parse)
                                .toList(),
                        Trigger.Mode.valueOf(one.path("mode").asString().toUpperCase(Locale.ROOT)),
                        null,
                        null))
                .map(trigger -> new Announced(id, trigger));
    }

    private static Labels labels(JsonNode rule) {
        var labels = new TreeMap<String, String>();
        rule.path("labels")
                .properties()
                .forEach(one -> labels.put(one.getKey(), one.getValue().asString()));
        labels.put("alertname", rule.path("alert").asString());
        return Labels.of(labels);
    }
}
