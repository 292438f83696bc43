package lifeline.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Where alert sources are kept. */
interface AlertSourceRepository extends Repository<AlertSource, String> {

    AlertSource save(AlertSource source);

    void delete(AlertSource source);

    List<AlertSource> findAllByOrderByName();

    Optional<AlertSource> findByName(String name);

    Optional<AlertSource> findByTokenHash(String hash);

    Optional<AlertSource> findByFormerHash(String hash);

    @Modifying
    @NativeQuery("update alert_source set seen_at = :at where token_hash = :hash")
    void seen(String hash, Instant at);

    @Modifying
    @NativeQuery("update alert_source set seen_at = :at, former_seen_at = :at where former_hash = :hash")
    void formerSeen(String hash, Instant at);

    /** A heartbeat that nobody has asked for is expected from its first sound on. */
    @Modifying
    @NativeQuery("""
            update alert_source
               set heartbeat_at = :at, heartbeat_every = coalesce(heartbeat_every, :every),
                   heartbeat_since = coalesce(heartbeat_since, :at)
             where name = :name and (heartbeat_at is null or heartbeat_at < :at)""")
    void heard(String name, Instant at, long every);
}
