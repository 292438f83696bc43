package lifeline.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;

/** A role of an incident in somebody's hands, as stored. */
@Entity
@Table(name = "incident_role")
class RoleAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Enumerated(EnumType.STRING)
    private ResponseRole role;

    private String person;

    private Instant since;

    private @Nullable Instant until;

    RoleAssignment(IncidentId incident, ResponseRole role, String person, Instant since) {
        this.incidentId = incident.value();
        this.role = role;
        this.person = person;
        this.since = since;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RoleAssignment() {}

    void end(Instant now) {
        until = now;
    }

    UUID incidentId() {
        return incidentId;
    }

    RoleHolder holder() {
        return new RoleHolder(role, person, since, until);
    }
}
