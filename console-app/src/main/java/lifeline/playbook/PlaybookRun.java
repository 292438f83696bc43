package lifeline.playbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One execution of one playbook version for one incident, as stored. */
@Entity
@Table(name = "playbook_run")
class PlaybookRun {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, Object>> VALUES = new TypeReference<>() {};

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "playbook_id")
    private String playbookId;

    @Column(name = "playbook_version")
    private String playbookVersion;

    private String sha256;

    private String mode = "live";

    @Enumerated(EnumType.STRING)
    private RunState state = RunState.PENDING;

    private String parameters = "{}";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "started_by")
    private @Nullable String startedBy;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    PlaybookRun(IncidentId incident, Playbook playbook, Instant now) {
        this.id = UUID.randomUUID();
        this.incidentId = incident.value();
        this.playbookId = playbook.id();
        this.playbookVersion = playbook.version();
        this.sha256 = playbook.sha256();
        this.createdAt = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PlaybookRun() {}

    void start(Map<String, Object> resolved, Actor by, Instant now) {
        parameters = JSON.writeValueAsString(resolved);
        state = RunState.RUNNING;
        startedAt = now;
        startedBy = by.name();
    }

    void finish(RunState how, Instant now) {
        state = how;
        finishedAt = now;
    }

    void reopen() {
        state = RunState.RUNNING;
        finishedAt = null;
    }

    UUID id() {
        return id;
    }

    IncidentId incident() {
        return new IncidentId(incidentId);
    }

    RunState state() {
        return state;
    }

    String sha256() {
        return sha256;
    }

    String playbookVersion() {
        return playbookVersion;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    String startedBy() {
        return startedBy;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    Map<String, Object> parameters() {
        return JSON.readValue(parameters, VALUES);
    }
}
