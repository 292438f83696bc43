package lifeline.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lifeline.content.ContentKind;
import lifeline.content.ContentProblems;
import lifeline.content.ContentSet;
import lifeline.content.YamlDocument;
import lifeline.kernel.Labels;

/** The labels that tell a severity and the words for each, as the file of words has them. */
record SeverityTable(List<String> labels, Map<String, AlertSeverity> words) {

    static final String LABEL = "severity";

    /** A content folder without the file knows the four words only. */
    static SeverityTable of(ContentSet set, ContentProblems problems) {
        return set.documents(ContentKind.SEVERITIES).stream()
                .findFirst()
                .flatMap(document -> problems.attempt(document.file(), () -> read(document)))
                .orElseGet(() -> new SeverityTable(List.of(LABEL), own()));
    }

    private static SeverityTable read(YamlDocument document) {
        var file = document.as(SeveritiesFile.class);
        var words = own();
        words.putAll(SeveritiesFile.words(document, file));
        return new SeverityTable(file.spec().labels(), words);
    }

    private static Map<String, AlertSeverity> own() {
        var words = new HashMap<String, AlertSeverity>();
        Arrays.stream(AlertSeverity.values())
                .filter(severity -> severity != AlertSeverity.UNKNOWN)
                .forEach(severity -> words.put(severity.word(), severity));
        return words;
    }

    AlertSeverity of(Labels alert) {
        for (String label : labels) {
            var known = meaning(alert.valueOrEmpty(label));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return AlertSeverity.UNKNOWN;
    }

    Labels normalised(Labels alert) {
        var severity = of(alert);
        if (severity == AlertSeverity.UNKNOWN || severity.word().equals(alert.valueOrEmpty(LABEL))) {
            return alert;
        }
        var values = new TreeMap<>(alert.values());
        values.put(LABEL, severity.word());
        return new Labels(values);
    }

    Optional<AlertSeverity> meaning(String word) {
        return Optional.ofNullable(words.get(folded(word)));
    }

    /** Case and blanks around a word never matter. */
    static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
