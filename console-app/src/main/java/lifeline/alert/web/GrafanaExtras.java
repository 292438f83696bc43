package lifeline.alert.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What Grafana tells beyond Alertmanager, kept as annotations where a rule has not written its own: the values that were
 * measured and the links to look further. Every field may be absent or null.
 */
final class GrafanaExtras {

    private static final List<String> LINKS = List.of("dashboardURL", "panelURL", "silenceURL", "imageURL");

    private GrafanaExtras() {}

    static void add(JsonNode alert, Map<String, String> labels, Map<String, String> annotations) {
        for (String link : LINKS) {
            var address = JsonMessage.clean(alert.path(link).asString(""));
            if (JsonMessage.isWebAddress(address)) {
                annotations.putIfAbsent(link, address);
            }
        }
        var values = values(alert);
        if (!values.isBlank()) {
            annotations.putIfAbsent("values", values);
        }
        sayWhichRule(labels, annotations);
    }

    /** Such as {@code B=44.2, C=1}; Grafana up to version 9 wrote them as one text. */
    private static String values(JsonNode alert) {
        var told = alert.path("values").properties().stream()
                .filter(value -> value.getValue().isNumber())
                .map(value -> value.getKey() + "=" + value.getValue().asString())
                .collect(Collectors.joining(", "));
        return JsonMessage.clean(
                told.isEmpty() ? alert.path("valueString").asString("").strip() : told);
    }

    /** Grafana replaces the name of a rule that has no data or fails; its summary speaks of what did not happen. */
    private static void sayWhichRule(Map<String, String> labels, Map<String, String> annotations) {
        var rule = labels.getOrDefault("rulename", "");
        if (rule.isBlank()) {
            return;
        }
        switch (labels.getOrDefault("alertname", "")) {
            case "DatasourceNoData" ->
                tell(annotations, "No data for the rule \"" + rule + "\"", "规则“" + rule + "”没有数据");
            case "DatasourceError" -> {
                var error = annotations.getOrDefault("Error", "");
                var why = error.isBlank() ? "" : ": " + error;
                tell(
                        annotations,
                        "The rule \"" + rule + "\" cannot be evaluated" + why,
                        "规则“" + rule + "”无法执行" + why.replace(": ", "："));
            }
            default -> {}
        }
    }

    private static void tell(Map<String, String> annotations, String english, String chinese) {
        var own = annotations.getOrDefault("summary", "");
        var ownChinese = annotations.getOrDefault("summary_zh", own);
        annotations.put("summary", own.isBlank() ? english : english + " (" + own + ")");
        annotations.put("summary_zh", ownChinese.isBlank() ? chinese : chinese + "（" + ownChinese + "）");
    }
}
