package lifeline.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sender of alerts as stored: its name and the hash of its token. */
@Entity
@Table(name = "alert_source")
class AlertSource {

    @Id
    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

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

    void renewToken(String hash) {
        tokenHash = hash;
    }
}
