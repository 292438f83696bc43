package lifeline.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The bytes of a message exactly as received, kept beside what was understood of them. */
@Entity
@Table(name = "alert_delivery")
class DeliveryRecord {

    @Id
    private UUID id;

    private String source;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int truncated;

    private byte[] body;

    DeliveryRecord(Delivery delivery, Instant now) {
        this.id = UUID.randomUUID();
        this.source = delivery.source();
        this.receivedAt = now;
        this.truncated = delivery.truncated();
        this.body = delivery.body();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DeliveryRecord() {}
}
