package lifeline.asset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lifeline.content.ContentFile;
import lifeline.content.ContentLibrary;
import lifeline.content.ContentRejected;
import lifeline.content.YamlDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The Prometheus rules under {@code alert-rules}, by the asset in their labels. */
@Component
class AlertRules {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRules.class);
    private static final Pattern PART = Pattern.compile("([0-9]+)(ms|[smhdwy])");
    private static final Set<String> FOR_NOBODY = Set.of("none", "info");

    private final ContentLibrary library;
    private final AssetSettings settings;
    private volatile Map<String, DetectionBudget> byAsset;

    AlertRules(ContentLibrary library, AssetSettings settings) {
        this.library = library;
        this.settings = settings;
        this.byAsset = read();
    }

    DetectionBudget of(String asset) {
        return byAsset.getOrDefault(asset, new DetectionBudget(List.of()));
    }

    void reload() {
        byAsset = read();
    }

    private Map<String, DetectionBudget> read() {
        var found = new HashMap<String, List<DetectionBudget.Rule>>();
        library.files("alert-rules", ".rules.yml").forEach(file -> read(file, found));
        var budgets = new HashMap<String, DetectionBudget>();
        found.forEach((asset, rules) -> budgets.put(asset, new DetectionBudget(List.copyOf(rules))));
        return Map.copyOf(budgets);
    }

    /** Prometheus is the judge of its rules; one that cannot be read here tells nobody. */
    private void read(ContentFile file, Map<String, List<DetectionBudget.Rule>> found) {
        try {
            var root = YamlDocument.read(file).as(JsonNode.class);
            for (JsonNode group : root.path("groups")) {
                for (JsonNode rule : group.path("rules")) {
                    take(rule, length(group.path("interval").asString(""), settings.evaluation()), found);
                }
            }
        } catch (ContentRejected e) {
            LOG.warn("The alert rules of {} count for nothing: {}", file.name(), e.getMessage());
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
