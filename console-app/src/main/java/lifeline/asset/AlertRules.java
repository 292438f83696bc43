package lifeline.asset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lifeline.content.ContentInForce;
import lifeline.content.ContentKind;
import lifeline.content.ContentSet;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The Prometheus rules under {@code alert-rules}, by the asset in their labels. */
@Component
class AlertRules {

    private static final Pattern PART = Pattern.compile("([0-9]+)(ms|[smhdwy])");
    private static final Set<String> FOR_NOBODY = Set.of("none", "info");

    private final ContentInForce content;
    private final AssetSettings settings;
    private volatile Budgets budgets = new Budgets(ContentSet.EMPTY, Map.of());

    AlertRules(ContentInForce content, AssetSettings settings) {
        this.content = content;
        this.settings = settings;
    }

    /** What was made of a set of files; read anew when another set is in force. */
    private record Budgets(ContentSet from, Map<String, DetectionBudget> byAsset) {}

    DetectionBudget of(String asset) {
        var now = content.files();
        var known = budgets;
        if (known.from() != now) {
            known = new Budgets(now, read(now));
            budgets = known;
        }
        return known.byAsset().getOrDefault(asset, new DetectionBudget(List.of()));
    }

    private Map<String, DetectionBudget> read(ContentSet files) {
        var found = new HashMap<String, List<DetectionBudget.Rule>>();
        files.documents(ContentKind.RULES).forEach(document -> read(document, found));
        var budgets = new HashMap<String, DetectionBudget>();
        found.forEach((asset, rules) -> budgets.put(asset, new DetectionBudget(List.copyOf(rules))));
        return Map.copyOf(budgets);
    }

    private void read(YamlDocument document, Map<String, List<DetectionBudget.Rule>> found) {
        for (JsonNode group : document.as(JsonNode.class).path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                take(rule, length(group.path("interval").asString(""), settings.evaluation()), found);
            }
        }
    }

    private void take(JsonNode rule, Duration evaluation, Map<String, List<DetectionBudget.Rule>> found) {
        var labels = rule.path("labels");
        var severity = labels.path("severity").asString("");
        var asset = labels.path("asset").asString("");
        if (!rule.has("alert") || asset.isEmpty() || FOR_NOBODY.contains(severity)) {
            return;
        }
        found.computeIfAbsent(asset, _ -> new ArrayList<>())
                .add(new DetectionBudget.Rule(
                        rule.path("alert").asString(),
                        labels.path("scenario").asString(""),
                        severity,
                        settings.scrape(),
                        evaluation,
                        length(rule.path("for").asString(""), Duration.ZERO),
                        settings.groupWait()));
    }

    /** A duration as Prometheus writes it, such as {@code 1h30m}. */
    static Duration length(String told, Duration otherwise) {
        var parts = PART.matcher(told);
        var length = Duration.ZERO;
        var any = false;
        while (parts.find()) {
            any = true;
            var count = Long.parseLong(parts.group(1));
            length = length.plus(
                    switch (parts.group(2)) {
                        case "ms" -> Duration.ofMillis(count);
                        case "s" -> Duration.ofSeconds(count);
                        case "m" -> Duration.ofMinutes(count);
                        case "h" -> Duration.ofHours(count);
                        case "d" -> Duration.ofDays(count);
                        case "w" -> Duration.ofDays(7 * count);
                        default -> Duration.ofDays(365 * count);
                    });
        }
        return any ? length : otherwise;
    }
}
