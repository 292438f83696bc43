package lifeline.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds texts whose two languages do not fill in the same values: somebody would read a sentence with a hole. */
final class LintsTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}", Pattern.DOTALL);
    private static final String CHINESE = "_zh";

    private final YamlDocument document;
    private final List<ContentProblem> problems = new ArrayList<>();

    LintsTexts(YamlDocument document) {
        this.document = document;
    }

    List<ContentProblem> problems() {
        look(document.as(JsonNode.class), "");
        return problems;
    }

    private void look(JsonNode node, String pointer) {
        compare(node, "en", "zh-CN", pointer);
        for (var field : node.properties()) {
            if (field.getKey().endsWith(CHINESE)) {
                var english = field.getKey().substring(0, field.getKey().length() - CHINESE.length());
                compare(node, english, field.getKey(), pointer);
            }
            look(field.getValue(), pointer + "/" + YamlDocument.escaped(field.getKey()));
        }
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + "/" + i);
            }
        }
    }

    private void compare(JsonNode node, String english, String chinese, String pointer) {
        if (!node.path(english).isString() || !node.path(chinese).isString()) {
            return;
        }
        var one = placeholders(node.path(english).asString());
        var other = placeholders(node.path(chinese).asString());
        if (!one.equals(other)) {
            problems.add(document.problemAt(
                    pointer + "/" + YamlDocument.escaped(chinese),
                    "the languages fill in different values: " + one + " in " + english + ", " + other + " in "
                            + chinese));
        }
        if (node.path(english).asString().isBlank()
                || node.path(chinese).asString().isBlank()) {
            problems.add(document.problemAt(pointer, "a text is there in both languages"));
        }
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            found.add(placeholders.group(1));
        }
        return found;
    }
}
