package lifeline.source.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.List;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.shell.Texts;
import lifeline.source.AlertSources;
import lifeline.source.Heartbeats;
import lifeline.source.Quarantine;
import lifeline.source.RejectedMessage;
import lifeline.source.ReplaysMessages;
import lifeline.source.SourceFacts;
import lifeline.source.SourceView;
import org.springframework.beans.factory.annotation.Value;

/** What a person may do with sources and rejected messages; each checks the permission before it acts. */
@SpringComponent
class SourceCommands {

    private final AlertSources sources;
    private final Heartbeats heartbeats;
    private final Quarantine quarantine;
    private final ReplaysMessages replays;
    private final List<SourceFacts> facts;
    private final SignedIn signedIn;
    private final Texts texts;
    private final String baseUrl;

    SourceCommands(
            AlertSources sources,
            Heartbeats heartbeats,
            Quarantine quarantine,
            ReplaysMessages replays,
            List<SourceFacts> facts,
            SignedIn signedIn,
            Texts texts,
            @Value("${lifeline.base-url}") String baseUrl) {
        this.sources = sources;
        this.heartbeats = heartbeats;
        this.quarantine = quarantine;
        this.replays = replays;
        this.facts = facts;
        this.signedIn = signedIn;
        this.texts = texts;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    List<SourceFacts.Known> knownOf(SourceView source) {
        return facts.stream().flatMap(one -> one.of(source.name()).stream()).toList();
    }

    AlertSources sources() {
        return sources;
    }

    Heartbeats heartbeats() {
        return heartbeats;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    Texts texts() {
        return texts;
    }

    String baseUrl() {
        return baseUrl;
    }

    boolean mayAdminister() {
        return signedIn.may(Permission.ADMINISTER);
    }

    String add(String name) {
        return sources.add(name, me());
    }

    String renewToken(String name) {
        return sources.renewToken(name, me());
    }

    void retireFormerToken(String name) {
        sources.retireFormerToken(name, me());
    }

    void expectHeartbeat(String name, Duration every) {
        sources.expectHeartbeat(name, every, me());
    }

    void remove(String name) {
        sources.remove(name, me());
    }

    /** Taken, it leaves the quarantine; otherwise it stays. */
    ReplaysMessages.Replay replay(RejectedMessage message) {
        me();
        var replay = replays.replay(message, quarantine.bodyOf(message.id()));
        if (replay instanceof ReplaysMessages.Replay.Taken) {
            quarantine.remove(message.id());
        }
        return replay;
    }

    void discard(RejectedMessage message) {
        me();
        quarantine.remove(message.id());
    }

    /** The first characters of the body, as text. */
    byte[] bodyOf(RejectedMessage message) {
        me();
        return quarantine.bodyOf(message.id());
    }

    private String me() {
        return signedIn.actor(Permission.ADMINISTER).name();
    }
}
