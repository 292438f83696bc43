package lifeline.action;

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
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A change that was made live and differs from the baseline, until it is kept for good or taken back. */
@Entity
@Table(name = "temporary_change")
class TemporaryChange extends AbstractAggregateRoot<TemporaryChange> {

    /** Of the order that made it. */
    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "sentence_en")
    private String sentenceEn;

    @Column(name = "sentence_zh")
    private String sentenceZh;

    @Column(name = "made_at")
    private Instant madeAt;

    /** In seconds. */
    private long within;

    private String owner;

    @Enumerated(EnumType.STRING)
    private TemporaryState state = TemporaryState.OPEN;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    private String note = "";

    TemporaryChange(IncidentId incident, Plan plan, Duration within, String owner, Instant now) {
        this.id = plan.orderId();
        this.incidentId = incident.value();
        this.sentenceEn = plan.sentence().en();
        this.sentenceZh = plan.sentence().zhCn();
        this.madeAt = now;
        this.within = within.toSeconds();
        this.owner = owner;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected TemporaryChange() {}

    /** Ending it twice changes nothing. */
    void end(TemporaryState how, String why, Actor by, Instant now) {
        if (state != TemporaryState.OPEN) {
            return;
        }
        state = how;
        note = why;
        endedAt = now;
        endedBy = by.name();
        registerEvent(new TemporaryChangeTold(incident(), sentence(), how, why, by, now));
    }

    IncidentId incident() {
        return new IncidentId(incidentId);
    }

    BilingualText sentence() {
        return new BilingualText(sentenceEn, sentenceZh);
    }

    Countdown countdown() {
        return new Countdown(madeAt, Duration.ofSeconds(within), Countdown.NEARLY_AND_ALL, endedAt);
    }

    UUID id() {
        return id;
    }

    TemporaryChangeView view() {
        return new TemporaryChangeView(id, incident(), sentence(), owner, state, note, countdown());
    }
}
