package lifeline.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Counts the episodes of a label set; the database refuses a number twice, so that two replicas cannot both add. */
    private int ordinal;

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

    /** One line for each message that told something new; see {@link Fact}. */
    private String facts;

    /** The latest end any of the facts tells, which may be later than {@code endsAt}. */
    @Column(name = "last_end")
    private @Nullable Instant lastEnd;

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

    Alert(String source, Signal signal, Episode episode, int ordinal, Routing wanted, Instant now) {
        this.id = UUID.randomUUID();
        this.ordinal = ordinal;
        this.source = source;
        this.fingerprint = signal.fingerprint();
        this.labels = JSON.writeValueAsString(signal.labels().values());
        this.annotations = JSON.writeValueAsString(signal.annotations());
        this.generatorUrl = signal.generatorUrl();
        this.receivedAt = now;
        this.changedAt = now;
        this.startsAt = episode.startsAt();
        this.status = episode.status();
        this.endsAt = episode.endsAt();
        this.facts = Fact.write(episode.facts());
        this.lastEnd = episode.lastEnd();
        this.routing = status == AlertStatus.FIRING ? wanted : Routing.SET_ASIDE;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    /** Everything told of this episode so far. */
    SortedSet<Fact> facts() {
        return facts.isEmpty() ? new TreeSet<>(Set.of(new Fact(startsAt, endsAt))) : Fact.read(facts);
    }

    /** Takes over what is known now; false when it was known before. A period that is over stays over. */
    boolean learn(Episode episode, Instant now) {
        var told = Fact.write(episode.facts());
        if (told.equals(facts) && Objects.equals(endsAt, episode.endsAt())) {
            return false;
        }
        facts = told;
        lastEnd = episode.lastEnd();
        startsAt = episode.startsAt();
        endsAt = episode.endsAt();
        status = episode.status();
        changedAt = now;
        return true;
    }

    /** Changes the version, so that whoever learns of the same alert elsewhere at the same time reads again. */
    void touch(Instant now) {
        changedAt = now;
    }

    @Nullable
    IncidentId incident() {
        return incidentId == null ? null : new IncidentId(incidentId);
    }

    int ordinal() {
        return ordinal;
    }

    void setAside() {
        routing = Routing.SET_ASIDE;
    }

    String fingerprint() {
        return fingerprint;
    }

    Instant startsAt() {
        return startsAt;
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
