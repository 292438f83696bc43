package lifeline.journey;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database holds of alerts and incidents, asked past the console. */
public final class StoredAlerts {

    private static final String DOUBLES = """
            select 'open episodes of ' || fingerprint || ': ' || count(*) from alert
             where status = 'FIRING' group by fingerprint having count(*) > 1
            union all
            select 'incidents of ' || correlation || ': ' || count(*) from incident
             group by scenario, correlation having count(*) > 1
            union all
            select 'openings of an incident: ' || count(*) from timeline_entry
             where kind = 'incident-opened' group by incident_id having count(*) > 1
            union all
            select 'runs of an incident: ' || count(*) from playbook_run
             group by incident_id having count(*) > 1
            union all
            select k.incident_key || ' tells of ' || told.many || ' alerts, and has ' || k.many
              from (select i.id, i.incident_key, count(a.id) as many
                      from incident i left join alert a on a.incident_id = i.id group by i.id, i.incident_key) k
              join (select incident_id, sum((facts::jsonb #>> '{count,en}')::int) as many from timeline_entry
                     where kind in ('alert-attached', 'alerts-attached') group by incident_id) told
                on told.incident_id = k.id
             where told.many <> k.many
            union all
            select 'ends told of an incident: ' || told.many || ' of ' || ended.many
              from (select incident_id, count(*) as many from timeline_entry
                     where kind = 'alert-resolved' group by incident_id) told
              join (select incident_id, count(*) filter (where status = 'RESOLVED') as many from alert
                     group by incident_id) ended on ended.incident_id = told.incident_id
             where told.many > ended.many""";

    private final RealPostgres postgres;

    public StoredAlerts(RealPostgres postgres) {
        this.postgres = postgres;
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** What was told of each alert, by fingerprint: a line for each start, with the end where one was told. */
    Map<String, Set<String>> facts() {
        var facts = new HashMap<String, Set<String>>();
        each(
                "select fingerprint, facts from alert",
                row -> facts.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                        .addAll(row.getString(2).lines().toList()));
        return facts;
    }

    /** The states of each pod's episodes in the order in which they began: messages may come in another. */
    Map<String, List<String>> statesByPod() {
        var states = new HashMap<String, List<String>>();
        each(
                "select labels::jsonb ->> 'pod', status from alert order by fingerprint, starts_at, ordinal",
                row -> states.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)));
        return states;
    }

    public long count(String sql) {
        var counted = new ArrayList<Long>();
        each(sql, row -> counted.add(row.getLong(1)));
        return counted.getFirst();
    }

    /** What there is two of where one is due, in words; empty when all is well. */
    List<String> doubles() {
        var found = new ArrayList<String>();
        each(DOUBLES, row -> found.add(row.getString(1)));
        return found;
    }

    private void each(String sql, Row row) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask the database: " + sql, e);
        }
    }
}
