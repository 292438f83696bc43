package lifeline.postmortem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lifeline.deadline.Countdown;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Work that an incident leaves behind, as stored. */
@Entity
@Table(name = "follow_up")
class FollowUp extends AbstractAggregateRoot<FollowUp> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    private String text;

    @Enumerated(EnumType.STRING)
    private FollowUpView.Kind kind;

    @Enumerated(EnumType.STRING)
    private FollowUpView.Horizon horizon;

    private String owner;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Enumerated(EnumType.STRING)
    private FollowUpView.State state = FollowUpView.State.OPEN;

    private String reason = "";

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    FollowUp(IncidentId incident, NewFollowUp wanted, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.incidentId = incident.value();
        this.text = wanted.text();
        this.kind = wanted.kind();
        this.horizon = wanted.horizon();
        this.owner = wanted.owner();
        this.createdAt = now;
        this.createdBy = by.name();
        this.dueAt = now.plus(wanted.horizon().within());
        registerEvent(new FollowUpTold(incident, text, owner, "added", "", by, now));
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    void start(Actor by, Instant now) {
        if (state == FollowUpView.State.OPEN) {
            state = FollowUpView.State.IN_PROGRESS;
            registerEvent(new FollowUpTold(incident(), text, owner, "started", "", by, now));
        }
    }

    /** Ending it twice changes nothing. */
    void end(FollowUpView.State how, String why, Actor by, Instant now) {
        if (endedAt == null) {
            state = how;
            reason = why;
            endedAt = now;
            var what = how == FollowUpView.State.DONE ? "done" : "dropped";
            registerEvent(new FollowUpTold(incident(), text, owner, what, why, by, now));
        }
    }

    IncidentId incident() {
        return new IncidentId(incidentId);
    }

    UUID id() {
        return id;
    }

    Countdown countdown() {
        return new Countdown(createdAt, Duration.between(createdAt, dueAt), Countdown.NEARLY_AND_ALL, endedAt);
    }

    FollowUpView view() {
        return new FollowUpView(id, incident(), text, kind, horizon, owner, state, reason, countdown());
    }
}
