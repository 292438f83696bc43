package lifeline.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.io.JsonStringEncoder;

/** Reads and writes episodes many at a time; the intake's own way to the table, past the entity. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EpisodeRows {

    /** A power of two, to which shorter lists are filled up. */
    private static final int LOOKED_UP = 256;

    private static final String KNOWN = """
            select a.id, a.version, a.fingerprint, a.ordinal, a.incident_id, a.status, a.starts_at, a.ends_at, a.facts
              from alert a
             where a.source = :source and a.fingerprint in (:fingerprints)
               and (a.ends_at is null or a.last_end >= :earliest or a.ordinal = (
                   select max(b.ordinal) from alert b where b.source = a.source and b.fingerprint = a.fingerprint))
             order by a.ordinal""";
    private static final String INSERT = """
            insert into alert (id, version, source, fingerprint, ordinal, status, routing, labels, annotations,
                generator_url, starts_at, ends_at, facts, last_end, received_at, changed_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update alert set version = version + 1, status = ?, starts_at = ?, ends_at = ?, facts = ?, last_end = ?,
                changed_at = ?, missing_since = null, stale_at = null
             where id = ? and version = ?""";

    private final JdbcTemplate database;
    private final NamedParameterJdbcTemplate named;

    EpisodeRows(JdbcTemplate database) {
        this.database = database;
        this.named = new NamedParameterJdbcTemplate(database);
    }

    /** A new episode, the message it comes from, and where it goes while it fires. */
    record Begun(StoredEpisode row, Signal signal, Routing whileFiring) {

        /** What was over before anybody heard of it needs nobody. */
        Routing routing() {
            return row.episode().status() == AlertStatus.FIRING ? whileFiring : Routing.SET_ASIDE;
        }
    }

    /**
     * Episodes of these label sets that are open, or of which an end at or after {@code earliest} is known; and the
     * newest of each in any case. By number.
     */
    public List<StoredEpisode> known(String source, Set<String> fingerprints, Instant earliest) {
        var parameters = new MapSqlParameterSource("source", source).addValue("earliest", utc(earliest));
        return fingerprints.stream()
                .gather(Gatherers.windowFixed(LOOKED_UP))
                .map(EpisodeRows::padded)
                .flatMap(some ->
                        named.query(KNOWN, parameters.addValue("fingerprints", some), (row, _) -> read(row)).stream())
                .toList();
    }

    /** To a power of two with the last one again, so that few different statements have to be prepared. */
    private static List<String> padded(List<String> some) {
        var wanted = Math.min(LOOKED_UP, Integer.highestOneBit(Math.max(1, some.size() * 2 - 1)));
        return Stream.concat(some.stream(), Stream.generate(some::getLast).limit(wanted - some.size()))
                .toList();
    }

    private static StoredEpisode read(ResultSet row) throws SQLException {
        var incident = row.getObject("incident_id", UUID.class);
        var identity = new StoredEpisode.Identity(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("fingerprint"),
                row.getInt("ordinal"),
                incident == null ? null : new IncidentId(incident),
                row.getString("status").equals(AlertStatus.STALE.name()));
        var startsAt = row.getObject("starts_at", OffsetDateTime.class).toInstant();
        var ends = row.getObject("ends_at", OffsetDateTime.class);
        var endsAt = ends == null ? null : ends.toInstant();
        var facts = Fact.read(row.getString("facts"));
        return StoredEpisode.read(
                identity,
                startsAt,
                endsAt,
                facts.isEmpty() ? new TreeSet<>(Set.of(new Fact(startsAt, endsAt))) : facts);
    }

    /** Throws a DataIntegrityViolationException when somebody else took one of the numbers. */
    public void insert(String source, Collection<Begun> begun, Instant now) {
        database.batchUpdate(INSERT, begun, 500, (statement, one) -> {
            var row = one.row();
            var episode = row.episode();
            var signal = one.signal();
            statement.setObject(1, row.identity().id());
            statement.setString(2, source);
            statement.setString(3, row.identity().fingerprint());
            statement.setInt(4, row.identity().ordinal());
            statement.setString(5, episode.status().name());
            statement.setString(6, one.routing().name());
            statement.setString(7, json(signal.labels().values()));
            statement.setString(8, json(signal.annotations()));
            statement.setString(9, signal.generatorUrl());
            statement.setObject(10, utc(episode.startsAt()));
            statement.setObject(11, utc(episode.endsAt()));
            statement.setString(12, Fact.write(episode.facts()));
            statement.setObject(13, utc(episode.lastEnd()));
            statement.setObject(14, utc(now));
            statement.setObject(15, utc(now));
        });
    }

    /** An object of texts, past the mapper: a storm is made of these. */
    private static String json(Map<String, String> texts) {
        var escapes = JsonStringEncoder.getInstance();
        var json = new StringBuilder(256).append('{');
        texts.forEach((name, text) -> {
            json.append(json.length() == 1 ? "\"" : ",\"");
            escapes.quoteAsString(name, json);
            json.append("\":\"");
            escapes.quoteAsString(text, json);
            json.append('"');
        });
        return json.append('}').toString();
    }

    /** Throws when somebody else changed one of the rows since it was read. */
    public void update(Collection<StoredEpisode> touched, Instant now) {
        var counts = database.batchUpdate(UPDATE, touched, 500, (statement, row) -> {
            var episode = row.episode();
            statement.setString(1, episode.status().name());
            statement.setObject(2, utc(episode.startsAt()));
            statement.setObject(3, utc(episode.endsAt()));
            statement.setString(4, Fact.write(episode.facts()));
            statement.setObject(5, utc(episode.lastEnd()));
            statement.setObject(6, utc(now));
            statement.setObject(7, row.identity().id());
            statement.setLong(8, row.identity().version());
        });
        for (int[] batch : counts) {
            for (int changed : batch) {
                if (changed == 0) {
                    throw new OptimisticLockingFailureException("An alert changed meanwhile");
                }
            }
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
