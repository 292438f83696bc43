package lifeline.playbook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lifeline.content.ContentFile;

/** The full text of a playbook version that a run began with. */
@Entity
@Table(name = "playbook_text")
class PlaybookText {

    @Id
    private String sha256;

    private String name;

    private String text;

    PlaybookText(Playbook playbook) {
        this.sha256 = playbook.sha256();
        this.name = "playbooks/" + playbook.id() + ".yaml";
        this.text = playbook.text();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PlaybookText() {}

    ContentFile file() {
        return new ContentFile(name, text);
    }
}
