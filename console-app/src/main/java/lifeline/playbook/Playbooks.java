package lifeline.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lifeline.action.Actions;
import lifeline.content.ContentFile;
import lifeline.content.ContentInForce;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Service;

/** The playbooks the console knows; what a broken file said before it broke still counts. */
@Service
public class Playbooks {

    private final Map<String, Playbook> bySha256 = new ConcurrentHashMap<>();
    private final ContentInForce content;
    private final Actions actions;

    Playbooks(ContentInForce content, Actions actions) {
        this.content = content;
        this.actions = actions;
    }

    public List<Playbook> all() {
        return List.copyOf(content.of(PlaybookBook.class).byId().values());
    }

    public Optional<Playbook> find(String id) {
        return Optional.ofNullable(content.of(PlaybookBook.class).byId().get(id));
    }

    /** A run keeps the version it began with, whatever the folder holds, or today's schema demands, by now. */
    Playbook asOf(String sha256, ContentFile kept) {
        return bySha256.computeIfAbsent(sha256, _ -> ReadsPlaybooks.read(YamlDocument.read(kept), actions.names()));
    }
}
