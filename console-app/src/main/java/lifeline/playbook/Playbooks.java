package lifeline.playbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.action.Actions;
import lifeline.content.ContentFile;
import lifeline.content.ContentLibrary;
import lifeline.content.Schemas;
import lifeline.content.YamlDocument;
import lifeline.scenario.SeverityWords;
import org.springframework.stereotype.Service;

/** The playbooks the console knows, read once at start; a broken file stops the start with its place. */
@Service
public class Playbooks {

    private final Map<String, Playbook> byId;
    private final Map<String, Playbook> bySha256 = new ConcurrentHashMap<>();
    private final Actions actions;

    Playbooks(ContentLibrary library, Schemas schemas, Actions actions) {
        this.actions = actions;
        var schema = schemas.of("playbook");
        this.byId = library.files("playbooks", ".yaml").stream()
                .filter(file -> !file.name().equals(SeverityWords.FILE))
                .map(file -> read(YamlDocument.read(file).against(schema)))
                .collect(Collectors.toUnmodifiableMap(Playbook::id, Function.identity()));
    }

    public List<Playbook> all() {
        return byId.values().stream().sorted(Comparator.comparing(Playbook::id)).toList();
    }

    public Optional<Playbook> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A run keeps the version it began with, whatever the folder holds, or today's schema demands, by now. */
    Playbook asOf(String sha256, ContentFile kept) {
        return bySha256.computeIfAbsent(sha256, _ -> read(YamlDocument.read(kept)));
    }

    private Playbook read(YamlDocument document) {
        return ReadsPlaybooks.read(document, actions.names());
    }
}
