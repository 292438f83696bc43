package lifeline.scenario;

import java.util.stream.Stream;
import lifeline.content.ContentInForce;
import lifeline.kernel.Labels;
import org.springframework.stereotype.Service;

/** What the severities of other people's alerts mean: {@code P1}, {@code Critical} and {@code 严重} are one word here. */
@Service
public class SeverityWords {

    /** Where the words stand. A content folder without this file knows the four words only. */
    public static final String FILE = "playbooks/severities.yaml";

    private final ContentInForce content;

    SeverityWords(ContentInForce content) {
        this.content = content;
    }

    /** The severity that the labels tell: the first of the labels of the file that holds a known word decides. */
    public AlertSeverity of(Labels alert) {
        return table().of(alert);
    }

    /** The worst severity among alerts; unknown only when none of them tells any. */
    public AlertSeverity worst(Stream<Labels> alerts) {
        var table = table();
        return alerts.map(table::of).min(AlertSeverity::compareTo).orElse(AlertSeverity.UNKNOWN);
    }

    /** The same labels, with the one word for a known severity; untouched when it is not known. */
    public Labels normalised(Labels alert) {
        return table().normalised(alert);
    }

    private SeverityTable table() {
        return content.of(ScenarioBook.class).severities();
    }
}
