package lifeline.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What only shows when files lie side by side: doubled ids, doubled rules, templates in one language. */
final class LintsSets {

    private static final String ENGLISH = ".en.md";
    private static final String CHINESE = ".zh-CN.md";

    private final ContentSet set;
    private final ContentProblems problems;

    LintsSets(ContentSet set, ContentProblems problems) {
        this.set = set;
        this.problems = problems;
    }

    void lint() {
        for (ContentKind kind : ContentKind.values()) {
            if (kind.isDescribed() && kind != ContentKind.SEVERITIES) {
                doubledIds(kind);
            }
        }
        doubledRules();
        set.byName().keySet().forEach(this::bothLanguages);
    }

    /** Told of each of them: whichever is new is the one that is refused. */
    private void doubledIds(ContentKind kind) {
        var files = new HashMap<String, String>();
        for (YamlDocument document : set.documents(kind)) {
            var id = ContentSet.id(document);
            var other = files.putIfAbsent(id, document.file().name());
            if (other != null) {
                var message = "the id " + id + " stands in " + other + " as well";
                problems.add(document.problemAt("/metadata/id", message));
            }
        }
    }

    private void doubledRules() {
        var names = new HashSet<String>();
        for (YamlDocument document : set.documents(ContentKind.RULES)) {
            var groups = document.as(JsonNode.class).path("groups");
            if (!groups.isArray()) {
                problems.add(document.problemAt("/groups", "a file of rules has a list of groups"));
            }
            for (var i = 0; i < groups.size(); i++) {
                var rules = groups.get(i).path("rules");
                for (var j = 0; j < rules.size(); j++) {
                    rule(document, "/groups/" + i + "/rules/" + j, rules.get(j), names);
                }
            }
        }
    }

    private void rule(YamlDocument document, String pointer, JsonNode rule, Set<String> names) {
        var name = rule.path("alert").asString("");
        if (!rule.path("expr").isString() && !rule.path("expr").isNumber()) {
            problems.add(document.problemAt(pointer, "a rule has an expr"));
        }
        if (!name.isEmpty() && !names.add(name)) {
            problems.add(document.problemAt(pointer + "/alert", "the alert " + name + " stands twice"));
        }
    }

    private void bothLanguages(String name) {
        if (ContentKind.of(name).orElseThrow() != ContentKind.TEMPLATE) {
            return;
        }
        var other = name.endsWith(CHINESE)
                ? name.replace(CHINESE, ENGLISH)
                : name.endsWith(ENGLISH) ? name.replace(ENGLISH, CHINESE) : "";
        if (other.isEmpty()) {
            problems.add(new ContentProblem(name, 0, 0, "a template is named <id>.en.md or <id>.zh-CN.md"));
        } else if (set.find(other).isEmpty()) {
            problems.add(new ContentProblem(name, 0, 0, "there is no " + other));
        }
    }
}
