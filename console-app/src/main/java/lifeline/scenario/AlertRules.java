package lifeline.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lifeline.content.ContentKind;
import lifeline.content.ContentSet;
import lifeline.content.YamlDocument;
import lifeline.kernel.Labels;
import tools.jackson.databind.JsonNode;

/** The alerts that the rules can raise, by the labels that each rule states; others come from its series. */
record AlertRules(List<Map<String, String>> alerts) {

    static AlertRules of(ContentSet set, SeverityTable severities) {
        var alerts = new ArrayList<Map<String, String>>();
        for (YamlDocument document : set.documents(ContentKind.RULES)) {
            for (JsonNode group : document.as(JsonNode.class).path("groups")) {
                for (JsonNode rule : group.path("rules")) {
                    if (rule.has("alert")) {
                        alerts.add(stated(rule, severities));
                    }
                }
            }
        }
        return new AlertRules(alerts);
    }

    private static Map<String, String> stated(JsonNode rule, SeverityTable severities) {
        var labels = new HashMap<String, String>();
        rule.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        labels.put("alertname", rule.path("alert").asString(""));
        labels.values().removeIf(value -> value.contains("{{"));
        return severities.normalised(Labels.of(labels)).values();
    }

    boolean isEmpty() {
        return alerts.isEmpty();
    }

    /** Whether some rule's alerts meet the trigger; a label that the rule leaves to its series may have any value. */
    boolean canRaise(Trigger trigger) {
        return alerts.stream()
                .anyMatch(stated -> trigger.matchers().stream()
                        .filter(matcher -> stated.containsKey(matcher.name()))
                        .allMatch(matcher -> matcher.matches(Labels.of(stated))));
    }
}
