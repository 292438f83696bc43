package lifeline.incident.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.function.Consumer;
import lifeline.identity.People;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.Recoveries;
import lifeline.incident.RecoveryProof;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.shell.Asks;
import lifeline.shell.Texts;

/** What a person may do with an incident from its page; each checks the permission before it asks the facade. */
@SpringComponent
class IncidentCommands {

    private final Incidents incidents;
    private final Recoveries recoveries;
    private final SignedIn signedIn;
    private final People people;
    private final RegroupActions regroups;
    private final Texts texts;

    IncidentCommands(
            Incidents incidents,
            Recoveries recoveries,
            SignedIn signedIn,
            People people,
            RegroupActions regroups,
            Texts texts) {
        this.regroups = regroups;
        this.incidents = incidents;
        this.recoveries = recoveries;
        this.signedIn = signedIn;
        this.people = people;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    IncidentSummary get(IncidentId id) {
        return incidents.get(id);
    }

    String displayName(String username) {
        return people.displayName(username);
    }

    boolean mayRespond() {
        return signedIn.may(Permission.RESPOND);
    }

    boolean isMe(String username) {
        return signedIn.person()
                .filter(person -> person.username().equals(username))
                .isPresent();
    }

    boolean iHold(IncidentSummary incident, ResponseRole role) {
        return signedIn.person()
                .filter(person -> incident.holds(person.username(), role))
                .isPresent();
    }

    boolean isProven(IncidentId id) {
        return recoveries.proofOf(id) instanceof RecoveryProof.Answer.Proven;
    }

    void acknowledge(IncidentId id) {
        incidents.acknowledge(id, me());
    }

    void take(IncidentId id, ResponseRole role) {
        incidents.takeRole(id, role, me());
    }

    void confirmRecovery(IncidentId id) {
        recoveries.confirm(id, me());
    }

    void confirmWithoutProof(IncidentId id, Locale reader) {
        ask(reader, "incident.ask.override", true, reason -> recoveries.confirmWithoutProof(id, reason, me()));
    }

    void resolve(IncidentId id) {
        incidents.resolve(id, me());
    }

    void close(IncidentId id) {
        incidents.close(id, me());
    }

    void note(IncidentId id, Locale reader) {
        ask(reader, "incident.ask.note", true, text -> incidents.note(id, text, me()));
    }

    void dismiss(IncidentId id, Locale reader) {
        ask(reader, "incident.ask.dismiss", true, reason -> incidents.dismiss(id, reason, me()));
    }

    void merge(IncidentId id, Locale reader) {
        regroups.merge(id, reader);
    }

    void claimMitigation(IncidentId id, Locale reader) {
        ask(reader, "incident.ask.mitigated", true, reason -> incidents.claimMitigation(id, reason, me()));
    }

    private void ask(Locale reader, String key, boolean required, Consumer<String> then) {
        Asks.forWords(texts, reader, key, required, then);
    }

    private Actor me() {
        return signedIn.actor(Permission.RESPOND);
    }
}
