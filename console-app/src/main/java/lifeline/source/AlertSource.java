package lifeline.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sender of alerts as stored: its name, the hashes of its tokens, and the sign of life expected of it. */
@Entity
@Table(name = "alert_source")
class AlertSource {

    @Id
    private String name;

    @Version
    private @Nullable Long version;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "former_hash")
    private @Nullable String formerHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "renewed_at")
    private @Nullable Instant renewedAt;

    @Column(name = "heartbeat_every")
    private @Nullable Long heartbeatEvery;

    @Column(name = "heartbeat_since")
    private @Nullable Instant heartbeatSince;

    /** This and what follows is written by statements of its own, past the version. */
    @Column(name = "seen_at", insertable = false, updatable = false)
    private @Nullable Instant seenAt;

    @Column(name = "former_seen_at", insertable = false, updatable = false)
    private @Nullable Instant formerSeenAt;

    @Column(name = "heartbeat_at", insertable = false, updatable = false)
    private @Nullable Instant heartbeatAt;

    @Column(insertable = false, updatable = false)
    private long rejected;

    AlertSource(String name, String tokenHash, Instant createdAt) {
        this.name = name;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AlertSource() {}

    String name() {
        return name;
    }

    /** The token until now goes on being taken, so that senders can be changed over one after the other. */
    void renewToken(String hash, Instant now) {
        if (hash.equals(tokenHash)) {
            return;
        }
        formerHash = tokenHash;
        tokenHash = hash;
        renewedAt = now;
    }

    void retireFormerToken() {
        formerHash = null;
    }

    /** {@link Duration#ZERO} when no sign of life is wanted. */
    void expectHeartbeat(Duration every, Instant now) {
        heartbeatEvery = every.toSeconds();
        heartbeatSince = now;
    }

    Heartbeat heartbeat() {
        var every = heartbeatEvery == null ? Duration.ZERO : Duration.ofSeconds(heartbeatEvery);
        return new Heartbeat(every, heartbeatSince == null ? createdAt : heartbeatSince, heartbeatAt);
    }

    SourceView view() {
        var former = formerHash == null ? null : new SourceView.FormerToken(formerSeenAt);
        return new SourceView(name, createdAt, seenAt, renewedAt, former, heartbeat(), rejected);
    }
}
