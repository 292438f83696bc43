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

/** One episode of an alert as stored. */
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

    /** Set while firing, so that the database itself refuses a second open episode. */
    @Column(name = "open_key")
    private @Nullable String openKey;

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

    Alert(String source, Signal signal, Instant now) {
        this.id = UUID.randomUUID();
        this.source = source;
        this.fingerprint = signal.fingerprint();
        this.labels = JSON.writeValueAsString(signal.labels().values());
        this.annotations = JSON.writeValueAsString(signal.annotations());
        this.generatorUrl = signal.generatorUrl();
        this.startsAt = signal.startsAt();
        this.receivedAt = now;
        this.changedAt = now;
        this.status = signal.status();
        this.endsAt = signal.endsAt();
        var firing = status == AlertStatus.FIRING;
        this.openKey = firing ? openKey(source, fingerprint) : null;
        this.routing = firing ? Routing.PENDING : Routing.SET_ASIDE;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    static String openKey(String source, String fingerprint) {
        return source + "/" + fingerprint;
    }

    /** What is known of this episode, for {@link Episode} to decide. */
    Episode episode() {
        return new Episode(status, startsAt, endsAt);
    }

    void startedEarlier(Instant earlier, Instant now) {
        startsAt = earlier;
        changedAt = now;
    }

    void resolve(Instant endedAt, Instant now) {
        status = AlertStatus.RESOLVED;
        endsAt = endedAt;
        openKey = null;
        changedAt = now;
    }

    void attach(IncidentId incident, String because) {
        incidentId = incident.value();
        attachedBecause = because;
        routing = Routing.ATTACHED;
    }

    void leaveUnmatched(@Nullable String suggestion) {
        routing = Routing.UNMATCHED;
        suggestedScenario = suggestion;
    }

    void setAside() {
        routing = Routing.SET_ASIDE;
    }

    boolean isAttached() {
        return incidentId != null;
    }

    String fingerprint() {
        return fingerprint;
    }

    boolean isFiring() {
        return status == AlertStatus.FIRING;
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
                attachedBecause,
                suggestedScenario);
    }
}
