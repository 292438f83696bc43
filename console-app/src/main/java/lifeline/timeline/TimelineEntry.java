package lifeline.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A line of the timeline as stored; never changed, never deleted. */
@Entity
@Table(name = "timeline_entry")
class TimelineEntry {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, BilingualText>> FACTS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_name")
    private String actorName;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_role")
    private @Nullable ResponseRole actorRole;

    private String kind;

    private String facts;

    TimelineEntry(Recordable event, Instant recordedAt) {
        this.incidentId = event.incidentId().value();
        this.occurredAt = event.occurredAt();
        this.recordedAt = recordedAt;
        this.actorKind = event.actor().kind();
        this.actorName = event.actor().name();
        this.actorRole = event.actor().role();
        this.kind = event.kind();
        this.facts = JSON.writeValueAsString(event.facts());
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected TimelineEntry() {}

    TimelineLine line() {
        return new TimelineLine(
                id == null ? 0 : id,
                occurredAt,
                recordedAt,
                new Actor(actorKind, actorName, actorRole),
                kind,
                JSON.readValue(facts, FACTS));
    }
}
