package lifeline.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An incident as stored; every change registers the event that tells of it. */
@Entity
@Table(name = "incident")
class Incident extends AbstractAggregateRoot<Incident> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, String>> LABELS = new TypeReference<>() {};

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "incident_key")
    private String key;

    /** Set while open, so that the database itself refuses a second incident of the same correlation. */
    @Column(name = "open_key")
    private @Nullable String openKey;

    private @Nullable String scenario;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_zh")
    private String titleZh;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    private String assets;

    private String correlation;

    @Column(name = "detected_at")
    private Instant detectedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "mitigation_claimed_at")
    private @Nullable Instant mitigationClaimedAt;

    @Column(name = "restored_at")
    private @Nullable Instant restoredAt;

    @Column(name = "recovered_at")
    private @Nullable Instant recoveredAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    Incident(String key, Declaration declared, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.key = key;
        this.openKey = declared.openKey();
        this.scenario = declared.scenario();
        this.titleEn = declared.title().en();
        this.titleZh = declared.title().zhCn();
        this.severity = declared.severity();
        this.state = IncidentState.DETECTED;
        this.assets = JSON.writeValueAsString(declared.assets());
        this.correlation = JSON.writeValueAsString(declared.correlation().values());
        this.detectedAt = now;
        registerEvent(new IncidentOpened(id(), key, declared.title(), by, now));
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    /** Moves on, keeps the first time of each milestone, and gives up its correlation once it is no longer open. */
    void move(IncidentState wanted, String reason, Actor by, Instant now) {
        var from = state;
        state = state.become(wanted);
        switch (wanted) {
            case ACKNOWLEDGED -> acknowledgedAt = now;
            case MITIGATING -> activatedAt = activatedAt == null ? now : activatedAt;
            case VERIFYING -> mitigationClaimedAt = now;
            case RECOVERED -> recoveredAt = now;
            case RESOLVED -> resolvedAt = now;
            case CLOSED, DISMISSED -> closedAt = now;
            case DETECTED, POSTMORTEM -> {}
        }
        if (from == IncidentState.RECOVERED && wanted == IncidentState.MITIGATING) {
            recoveredAt = null;
            restoredAt = null;
        }
        if (!state.isOpen()) {
            openKey = null;
        }
        registerEvent(new IncidentMoved(id(), from, wanted, reason, by, now));
    }

    /** The other one goes on; this one says where. */
    void mergeInto(Incident other, Actor by, Instant now) {
        mergedInto = other.id;
        move(IncidentState.DISMISSED, "", by, now);
    }

    Labels correlation() {
        return new Labels(JSON.readValue(correlation, LABELS));
    }

    void restoredAt(Instant observed) {
        restoredAt = observed;
    }

    void changeSeverity(Severity wanted, String reason, Actor by, Instant now) {
        var from = severity;
        if (from == wanted) {
            return;
        }
        if (from.isWorseThan(wanted) && reason.isBlank()) {
            throw new ReasonNeeded();
        }
        severity = wanted;
        registerEvent(new SeverityChanged(id(), from, wanted, reason, by, now));
    }

    void tell(Object event) {
        registerEvent(event);
    }

    IncidentId id() {
        return new IncidentId(id);
    }

    IncidentState state() {
        return state;
    }

    Severity severity() {
        return severity;
    }

    String key() {
        return key;
    }

    IncidentSummary summary(List<RoleHolder> roles) {
        return new IncidentSummary(
                id(),
                key,
                new BilingualText(titleEn, titleZh),
                scenario,
                severity,
                state,
                version == null ? 0 : version,
                JSON.readValue(assets, NAMES),
                correlation(),
                new Moments(
                        detectedAt,
                        acknowledgedAt,
                        activatedAt,
                        mitigationClaimedAt,
                        restoredAt,
                        recoveredAt,
                        resolvedAt,
                        closedAt),
                roles,
                mergedInto == null ? null : new IncidentId(mergedInto));
    }
}
