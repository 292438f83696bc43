package lifeline.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An update as stored; never changed, never deleted: it was told. */
@Entity
@Table(name = "stakeholder_update")
class UpdateRow implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private UpdateStatus status;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "text_zh")
    private String textZh;

    @Column(name = "told_where")
    private String toldWhere;

    @Column(name = "next_due_at")
    private @Nullable Instant nextDueAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "published_role")
    private @Nullable ResponseRole publishedRole;

    @Transient
    private boolean stored;

    UpdateRow(StakeholderUpdate update) {
        this.id = update.id();
        this.incidentId = update.incident().value();
        this.audience = update.audience();
        this.status = update.status();
        this.textEn = update.text().en();
        this.textZh = update.text().zhCn();
        this.toldWhere = update.where();
        this.nextDueAt = update.nextDueAt();
        this.publishedAt = update.publishedAt();
        this.publishedBy = update.by().name();
        this.publishedRole = update.by().role();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected UpdateRow() {}

    StakeholderUpdate update() {
        return new StakeholderUpdate(
                id,
                new IncidentId(incidentId),
                audience,
                status,
                new BilingualText(textEn, textZh),
                toldWhere,
                nextDueAt,
                publishedAt,
                new Actor(Actor.Kind.PERSON, publishedBy, publishedRole));
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Its id is given before it is stored; without this word each save would look for it first. */
    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }
}
