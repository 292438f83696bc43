package lifeline.scenario;

import java.util.List;
import java.util.Optional;
import lifeline.content.ContentInForce;
import lifeline.kernel.Labels;
import org.springframework.stereotype.Service;

/** The scenarios the console knows; what a broken file said before it broke still counts. */
@Service
public class Scenarios {

    private final ContentInForce content;

    Scenarios(ContentInForce content) {
        this.content = content;
    }

    public List<Scenario> all() {
        return book().all();
    }

    public Optional<Scenario> find(String id) {
        return book().find(id);
    }

    /**
     * The scenario an alert announces; one that declares goes before one that only suggests. Its triggers see the one
     * word for a severity that {@link SeverityWords} knows, whatever the alert calls it.
     */
    public Optional<ScenarioMatch> match(Labels alert) {
        return book().match(alert);
    }

    private ScenarioBook book() {
        return content.of(ScenarioBook.class);
    }
}
