package lifeline.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One episode of an alert as others read it; {@link EpisodeRows} writes what messages tell of it. */
@Entity
@Table(name = "alert")
class Alert {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String source;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private AlertStatus status;

    @Enumerated(EnumType.STRING)
    private Routing routing;

    private String labels;

    private String annotations;

    @Column(name = "generator_url")
    private String generatorUrl;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "incident_id")
    private @Nullable UUID incidentId;

    @Column(name = "attached_because")
    private @Nullable String attachedBecause;

    @Column(name = "suggested_scenario")
    private @Nullable String suggestedScenario;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    void setAside() {
        routing = Routing.SET_ASIDE;
    }

    AlertView view() {
        return new AlertView(
                new AlertId(id),
                source,
                fingerprint,
                status,
                routing,
                new Labels(JSON.readValue(labels, TEXTS)),
                JSON.readValue(annotations, TEXTS),
                generatorUrl,
                startsAt,
                endsAt,
                receivedAt,
                incidentId == null ? null : new IncidentId(incidentId),
                attachedBecause == null ? null : Because.read(attachedBecause),
                suggestedScenario);
    }
}
