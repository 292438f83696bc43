package lifeline.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.content.ContentProblem;
import lifeline.content.YamlDocument;

/** What a schema cannot see: names that lead nowhere, or in a circle, inside a file and between files. */
final class AssetRules {

    private final Map<String, YamlDocument> documents;
    private final Map<String, Asset> assets;
    private final List<ContentProblem> problems = new ArrayList<>();

    private AssetRules(Map<String, YamlDocument> documents, Map<String, Asset> assets) {
        this.documents = documents;
        this.assets = assets;
    }

    /** Every problem of these files, each with its place; none where all is well. */
    static List<ContentProblem> problems(Map<String, YamlDocument> documents, Map<String, Asset> assets) {
        var rules = new AssetRules(documents, assets);
        assets.values().forEach(asset -> {
            rules.copies(asset);
            rules.sources(asset);
            rules.dependencies(asset);
        });
        return rules.problems;
    }

    private void refuse(Asset asset, String pointer, String message) {
        var document = documents.get(asset.id());
        if (document != null) {
            problems.add(document.problemAt(pointer, message));
        }
    }

    private void copies(Asset asset) {
        var bases = new HashMap<String, List<String>>();
        for (var i = 0; i < asset.strategy().size(); i++) {
            var copy = asset.strategy().get(i);
            var at = "/spec/strategy/" + i;
            var base = copy.basedOn();
            if (bases.put(copy.id(), base == null ? List.of() : List.of(base)) != null) {
                refuse(asset, at + "/id", "the copy " + copy.id() + " stands twice");
            }
            if (base != null && asset.copy(base).isEmpty()) {
                refuse(asset, at + "/basedOn", "no copy " + base + "; there are " + names(asset));
            }
        }
        for (var i = 0; i < asset.strategy().size(); i++) {
            var circle = circle(asset.strategy().get(i).id(), id -> bases.getOrDefault(id, List.of()));
            if (!circle.isEmpty()) {
                refuse(asset, "/spec/strategy/" + i + "/basedOn", "a circle: " + String.join(" → ", circle));
            }
        }
    }

    private void sources(Asset asset) {
        var seen = new HashSet<String>();
        for (var i = 0; i < asset.sources().size(); i++) {
            var source = asset.sources().get(i);
            var at = "/spec/sources/" + i;
            if (!seen.add(source.id())) {
                refuse(asset, at + "/id", "the source " + source.id() + " stands twice");
            }
            for (var j = 0; j < source.copies().size(); j++) {
                var copy = source.copies().get(j);
                if (asset.copy(copy).isEmpty()) {
                    refuse(asset, at + "/copies/" + j, "no copy " + copy + "; there are " + names(asset));
                }
            }
        }
    }

    private void dependencies(Asset asset) {
        for (var i = 0; i < asset.dependsOn().size(); i++) {
            var needed = asset.dependsOn().get(i);
            if (!assets.containsKey(needed)) {
                refuse(asset, "/spec/dependsOn/" + i, "no asset " + needed);
            }
        }
        var circle = circle(asset.id(), id -> {
            var one = assets.get(id);
            return one == null ? List.of() : one.dependsOn();
        });
        if (!circle.isEmpty()) {
            refuse(asset, "/spec/dependsOn", "a circle: " + String.join(" → ", circle));
        }
    }

    private static String names(Asset asset) {
        return asset.strategy().stream().map(CopyPlan::id).collect(Collectors.joining(", "));
    }

    /** The way from {@code start} back to itself, where there is one. */
    private static List<String> circle(String start, Function<String, List<String>> next) {
        var way = new LinkedHashSet<String>();
        return leadsBack(start, start, next, way, new HashSet<>()) ? closed(way, start) : List.of();
    }

    private static boolean leadsBack(
            String at, String start, Function<String, List<String>> next, Set<String> way, Set<String> tried) {
        way.add(at);
        for (String one : next.apply(at)) {
            if (one.equals(start) || (tried.add(one) && leadsBack(one, start, next, way, tried))) {
                return true;
            }
        }
        way.remove(at);
        return false;
    }

    private static List<String> closed(Set<String> way, String start) {
        var circle = new ArrayList<>(way);
        circle.add(start);
        return circle;
    }
}
