package lifeline.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An account as stored; the password only as its hash. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Access access;

    @Column(name = "created_at")
    private Instant createdAt;

    Account(Person person, String passwordHash, Instant createdAt) {
        this.username = person.username();
        this.displayName = person.displayName();
        this.access = person.access();
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    void changePassword(String hash) {
        passwordHash = hash;
    }

    String passwordHash() {
        return passwordHash;
    }

    Person person() {
        return new Person(username, displayName, access);
    }

    SignedInAccount signedIn() {
        return new SignedInAccount(username, passwordHash, displayName, access);
    }
}
