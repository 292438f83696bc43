package lifeline.playbook;

import java.util.TreeMap;
import lifeline.action.Actions;
import lifeline.content.ContentKind;
import lifeline.content.ContentProblems;
import lifeline.content.ContentReader;
import lifeline.content.ContentSet;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes playbooks of content files, and tells which name a scenario or an asset that is not there. */
@Component
class ReadsPlaybookFiles implements ContentReader<PlaybookBook> {

    private final Actions actions;

    ReadsPlaybookFiles(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Class<PlaybookBook> type() {
        return PlaybookBook.class;
    }

    @Override
    public PlaybookBook read(ContentSet set, ContentProblems problems) {
        var playbooks = new TreeMap<String, Playbook>();
        for (YamlDocument document : set.documents(ContentKind.PLAYBOOK)) {
            problems.attempt(document.file(), () -> ReadsPlaybooks.read(document, actions.names()))
                    .ifPresent(playbook -> playbooks.put(playbook.id(), playbook));
            names(document, set, problems);
        }
        return new PlaybookBook(playbooks);
    }

    private static void names(YamlDocument document, ContentSet set, ContentProblems problems) {
        var spec = document.as(JsonNode.class).path("spec");
        var scenario = spec.path("scenario").asString("");
        if (!set.ids(ContentKind.SCENARIO).contains(scenario)) {
            problems.add(document.problemAt("/spec/scenario", "there is no scenario " + scenario));
        }
        var assets = set.ids(ContentKind.ASSET);
        for (var i = 0; i < spec.path("assets").size(); i++) {
            var asset = spec.path("assets").get(i).asString("");
            if (!assets.contains(asset)) {
                problems.add(document.problemAt("/spec/assets/" + i, "there is no asset " + asset));
            }
        }
    }
}
