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
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.io.JsonStringEncoder;

/** Reads and writes episodes many at a time; the intake's own way to the table, past the entity. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EpisodeRows {

    private static final String KNOWN = """
            select a.id, a.version, a.fingerprint, a.ordinal, a.incident_id, a.status, a.starts_at, a.ends_at, a.facts
              from alert a
             where a.source = ? and a.fingerprint = any(?)
               and (a.ends_at is null or a.last_end >= ? or a.ordinal = (
                   select max(b.ordinal) from alert b where b.source = a.source and b.fingerprint = a.fingerprint))
             order by a.ordinal""";
    private static final String INSERT = """
            insert into alert (id, version, source, fingerprint, ordinal, status, routing, labels, annotations,
                generator_url, starts_at, ends_at, facts, last_end, received_at, changed_at)
            select id, 0, ?, fingerprint, ordinal, status, routing, labels, annotations,
                generator_url, starts_at, ends_at, facts, last_end, ?, ?
              from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as integer array),
                          cast(? as varchar array), cast(? as varchar array), cast(? as text array),
                          cast(? as text array), cast(? as text array), cast(? as timestamp(6) with time zone array),
                          cast(? as timestamp(6) with time zone array), cast(? as text array),
                          cast(? as timestamp(6) with time zone array))
                as begun (id, fingerprint, ordinal, status, routing, labels, annotations,
                          generator_url, starts_at, ends_at, facts, last_end)""";
    private static final String UPDATE = """
            update alert set version = version + 1, status = ?, starts_at = ?, ends_at = ?, facts = ?, last_end = ?,
                changed_at = ?, missing_since = null, stale_at = null
             where id = ? and version = ?""";

    private final JdbcTemplate database;

    EpisodeRows(JdbcTemplate database) {
        this.database = database;
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
        return database.query(
                connection -> new Columns<>(connection, KNOWN, List.copyOf(fingerprints))
                        .same(source)
                        .texts(fingerprint -> fingerprint)
                        .same(earliest)
                        .statement(),
                (row, _) -> read(row));
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
    public void insert(String source, List<Begun> begun, Instant now) {
        if (begun.isEmpty()) {
            return;
        }
        database.update(connection -> new Columns<>(connection, INSERT, begun)
                .same(source)
                .same(now)
                .same(now)
                .ids(one -> one.row().identity().id())
                .texts(one -> one.row().identity().fingerprint())
                .numbers(one -> one.row().identity().ordinal())
                .texts(one -> one.row().episode().status().name())
                .texts(one -> one.routing().name())
                .texts(one -> json(one.signal().labels().values()))
                .texts(one -> json(one.signal().annotations()))
                .texts(one -> one.signal().generatorUrl())
                .moments(one -> one.row().episode().startsAt())
                .moments(one -> one.row().episode().endsAt())
                .texts(one -> Fact.write(one.row().episode().facts()))
                .moments(one -> one.row().episode().lastEnd())
                .statement());
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
        if (touched.isEmpty()) {
            return;
        }
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
