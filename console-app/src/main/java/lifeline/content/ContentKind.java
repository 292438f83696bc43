package lifeline.content;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of content file, where each lies and which schema it is held against. */
public enum ContentKind {
    ASSET("playbooks/assets", ".yaml", "asset"),
    SCENARIO("playbooks/scenarios", ".yaml", "scenario"),
    SOURCE("playbooks/sources", ".yaml", "source"),
    SEVERITIES("playbooks", "/severities.yaml", "severities"),
    PLAYBOOK("playbooks", ".yaml", "playbook"),
    RULES("alert-rules", ".rules.yml", ""),
    TEMPLATE("postmortem-templates", ".md", "");

    private final String room;
    private final String ending;
    private final String schema;

    ContentKind(String room, String ending, String schema) {
        this.room = room;
        this.ending = ending;
        this.schema = schema;
    }

    /** The kind of a file by its name; what explains the files to people is of no kind. */
    public static Optional<ContentKind> of(String name) {
        var slash = name.lastIndexOf('/');
        var place = slash < 0 ? "" : name.substring(0, slash);
        return Arrays.stream(values())
                .filter(kind -> kind.room.equals(place) && name.endsWith(kind.ending))
                .filter(_ -> !name.endsWith("/README.md"))
                .findFirst();
    }

    public String room() {
        return room;
    }

    String ending() {
        return ending;
    }

    /** Whether its files are YAML with an id and a version. */
    public boolean isDescribed() {
        return !schema.isEmpty();
    }

    String schema() {
        return schema;
    }
}
