package lifeline.notice.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lifeline.identity.People;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.notice.Draft;
import lifeline.notice.DueUpdate;
import lifeline.notice.NewUpdate;
import lifeline.notice.StakeholderUpdate;
import lifeline.notice.Updates;
import lifeline.shell.Texts;

/** What a person may do with updates from the page of an incident. */
@SpringComponent
class UpdateCommands {

    private final Updates updates;
    private final Incidents incidents;
    private final SignedIn signedIn;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    UpdateCommands(Updates updates, Incidents incidents, SignedIn signedIn, People people, Texts texts, Clock clock) {
        this.updates = updates;
        this.incidents = incidents;
        this.signedIn = signedIn;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    Texts texts() {
        return texts;
    }

    Instant now() {
        return clock.instant();
    }

    IncidentSummary incident(IncidentId id) {
        return incidents.get(id);
    }

    String displayName(String username) {
        return people.displayName(username);
    }

    List<StakeholderUpdate> of(IncidentId incident) {
        return updates.of(incident);
    }

    List<DueUpdate> due(IncidentSummary incident) {
        return updates.due(List.of(incident)).getOrDefault(incident.id(), List.of());
    }

    /** Communications tells people, and command where nobody else does. */
    boolean mayTell(IncidentSummary incident) {
        return signedIn.may(Permission.RESPOND)
                && signedIn.person()
                        .filter(person -> incident.holds(person.username(), ResponseRole.COMMUNICATIONS)
                                || incident.holds(person.username(), ResponseRole.COMMAND))
                        .isPresent();
    }

    Draft draft(IncidentId incident, NewUpdate wanted, Instant asOf) {
        return updates.draft(incident, wanted, asOf);
    }

    void publish(IncidentId incident, NewUpdate wanted, Instant asOf) {
        updates.publish(incident, wanted, asOf, signedIn.actor(Permission.RESPOND));
    }
}
