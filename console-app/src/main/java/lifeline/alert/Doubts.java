package lifeline.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.shell.AlertsTouched;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Doubts alerts that their source does not list any more. The first time could be chance, such as a restart of the
 * sender; what stays missing becomes stale. It is certain again as soon as the source lists it or tells of it.
 */
@Component
class Doubts {

    /** A message may have come while the sender was being asked. */
    static final Duration YOUNG = Duration.ofMinutes(1);

    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final String UNDECIDED = " from alert where source = ? and status in ('FIRING', 'STALE')"
            + " and routing in ('PENDING', 'ATTACHED', 'UNMATCHED')";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Doubts(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    private record Row(
            UUID id,
            long version,
            String fingerprint,
            boolean isStale,
            @Nullable Instant missingSince,
            Instant changedAt,
            @Nullable IncidentId incident,
            String labels) {

        String name() {
            return AlertView.nameOf(new Labels(JsonMapper.shared().readValue(labels, TEXTS)));
        }
    }

    /**
     * Whether alerts of this source in some incident wait for a word that may never come. What has been stale for long
     * is given up.
     */
    @Transactional(readOnly = true)
    public boolean areDue(String source, Instant now) {
        return !database.sql("select id" + UNDECIDED
                        + " and incident_id is not null and (stale_at is null or stale_at > ?) limit 1")
                .param(source)
                .param(utc(now.minus(GIVEN_UP)))
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** Compares with what the source listed when it was asked at {@code asked}. */
    @Transactional
    public void settle(String source, Set<String> listed, Instant asked, Duration patience) {
        var changed = false;
        for (Row row : rows(source)) {
            if (listed.contains(row.fingerprint())) {
                changed |= confirm(row, source, asked);
            } else if (row.changedAt().isBefore(asked.minus(YOUNG))) {
                changed |= doubt(row, source, asked, patience);
            }
        }
        if (changed) {
            events.publishEvent(new AlertsTouched());
        }
    }

    private boolean confirm(Row row, String source, Instant asked) {
        if (row.missingSince() == null) {
            return false;
        }
        var certain = write(row, "FIRING", null, null) && row.isStale();
        if (certain && row.incident() != null) {
            events.publishEvent(new AlertDoubted(row.incident(), row.name(), source, false, asked));
        }
        return certain;
    }

    private boolean doubt(Row row, String source, Instant asked, Duration patience) {
        if (row.missingSince() == null) {
            write(row, "FIRING", asked, null);
            return false;
        }
        if (row.isStale() || asked.isBefore(row.missingSince().plus(patience))) {
            return false;
        }
        var stale = write(row, "STALE", row.missingSince(), asked);
        if (stale && row.incident() != null) {
            events.publishEvent(new AlertDoubted(row.incident(), row.name(), source, true, asked));
        }
        return stale;
    }

    /** False when a message changed the alert meanwhile: it knows better. */
    private boolean write(Row row, String status, @Nullable Instant missingSince, @Nullable Instant staleAt) {
        return database.sql("""
                        update alert set version = version + 1, status = ?, missing_since = ?, stale_at = ?
                         where id = ? and version = ?""")
                        .param(status)
                        .param(utc(missingSince))
                        .param(utc(staleAt))
                        .param(row.id())
                        .param(row.version())
                        .update()
                == 1;
    }

    private List<Row> rows(String source) {
        return database.sql("select id, version, fingerprint, status, missing_since, changed_at, incident_id, labels"
                        + UNDECIDED)
                .param(source)
                .query((row, _) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        var missing = row.getObject("missing_since", OffsetDateTime.class);
        var incident = row.getObject("incident_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("fingerprint"),
                row.getString("status").equals("STALE"),
                missing == null ? null : missing.toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                incident == null ? null : new IncidentId(incident),
                row.getString("labels"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
