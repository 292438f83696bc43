package lifeline.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lifeline.content.ContentLibrary;
import lifeline.content.Schemas;
import lifeline.content.YamlDocument;
import lifeline.kernel.Labels;
import org.springframework.stereotype.Service;

/** What the severities of other people's alerts mean: {@code P1}, {@code Critical} and {@code 严重} are one word here. */
@Service
public class SeverityWords {

    /** Where the words stand. A content folder without this file knows the four words only. */
    public static final String FILE = "playbooks/severities.yaml";

    static final String LABEL = "severity";

    private final List<String> labels;
    private final Map<String, AlertSeverity> words;

    SeverityWords(ContentLibrary library, Schemas schemas) {
        var found = library.files("playbooks", "severities.yaml").stream()
                .filter(file -> file.name().equals(FILE))
                .findFirst();
        this.words = new HashMap<>();
        Arrays.stream(AlertSeverity.values())
                .filter(severity -> severity != AlertSeverity.UNKNOWN)
                .forEach(severity -> words.put(severity.word(), severity));
        if (found.isEmpty()) {
            this.labels = List.of(LABEL);
            return;
        }
        var document = YamlDocument.read(found.get()).against(schemas.of("severities"));
        var file = document.as(SeveritiesFile.class);
        this.labels = file.spec().labels();
        this.words.putAll(SeveritiesFile.words(document, file));
    }

    /** The severity that the labels tell: the first of the labels of the file that holds a known word decides. */
    public AlertSeverity of(Labels alert) {
        for (String label : labels) {
            var known = meaning(alert.valueOrEmpty(label));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return AlertSeverity.UNKNOWN;
    }

    /** The worst severity among alerts; unknown only when none of them tells any. */
    public AlertSeverity worst(Stream<Labels> alerts) {
        return alerts.map(this::of).min(AlertSeverity::compareTo).orElse(AlertSeverity.UNKNOWN);
    }

    /** The same labels, with the one word for a known severity; untouched when it is not known. */
    public Labels normalised(Labels alert) {
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
