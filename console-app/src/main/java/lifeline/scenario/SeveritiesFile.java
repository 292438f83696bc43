package lifeline.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lifeline.content.ContentProblem;
import lifeline.content.ContentRejected;
import lifeline.content.YamlDocument;

/** The shape of the file of severity words. */
record SeveritiesFile(Spec spec) {

    record Spec(List<String> labels, Map<String, List<String>> words) {}

    /** Every word, folded, with what it means. A word that means two things is refused with its place. */
    static Map<String, AlertSeverity> words(YamlDocument document, SeveritiesFile file) {
        var words = new HashMap<String, AlertSeverity>();
        var problems = new ArrayList<ContentProblem>();
        file.spec.words.forEach((name, synonyms) -> {
            var meaning = AlertSeverity.valueOf(name.toUpperCase(Locale.ROOT));
            for (var i = 0; i < synonyms.size(); i++) {
                var other = words.put(SeverityTable.folded(synonyms.get(i)), meaning);
                if (other != null && other != meaning) {
                    problems.add(document.problemAt(
                            "/spec/words/" + name + "/" + i, synonyms.get(i) + " means " + other.word() + " already"));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new ContentRejected(problems);
        }
        return words;
    }
}
