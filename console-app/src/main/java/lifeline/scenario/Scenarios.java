package lifeline.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.content.ContentLibrary;
import lifeline.content.Schemas;
import lifeline.content.YamlDocument;
import lifeline.kernel.Labels;
import org.springframework.stereotype.Service;

/** The scenarios the console knows, read once at start; a broken file stops the start with its place. */
@Service
public class Scenarios {

    private final Map<String, Scenario> byId;
    private final TriggerIndex triggers;
    private final SeverityWords severities;

    Scenarios(ContentLibrary library, Schemas schemas, SeverityWords severities) {
        this.severities = severities;
        var schema = schemas.of("scenario");
        this.byId = library.files("playbooks/scenarios", ".yaml").stream()
                .map(file -> ScenarioFile.scenario(YamlDocument.read(file).against(schema), severities))
                .collect(Collectors.toUnmodifiableMap(Scenario::id, Function.identity()));
        this.triggers = new TriggerIndex(all());
    }

    public List<Scenario> all() {
        return byId.values().stream()
                .sorted((left, right) -> left.id().compareTo(right.id()))
                .toList();
    }

    public Optional<Scenario> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The scenario an alert announces; one that declares goes before one that only suggests. Its triggers see the one
     * word for a severity that {@link SeverityWords} knows, whatever the alert calls it.
     */
    public Optional<ScenarioMatch> match(Labels alert) {
        return triggers.first(severities.normalised(alert));
    }
}
