package lifeline.alert;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Episodes a page at a time, the newest first. Their identities grow with time (version 7 of RFC 9562), so the primary
 * key alone gives order and place: no page is lost or doubled while new episodes come in at the top.
 */
@Service
@Transactional(readOnly = true)
public class AlertPages {

    private final EntityManager alerts;

    AlertPages(EntityManager alerts) {
        this.alerts = alerts;
    }

    /** Which episodes are wanted; null leaves open. */
    public record Wanted(
            @Nullable AlertStatus status,
            @Nullable IncidentId incident,
            @Nullable String source,
            @Nullable Routing routing) {

        /** Alerts that match no scenario, or only suggest one. */
        public static final Wanted UNMATCHED = new Wanted(null, null, null, Routing.UNMATCHED);
    }

    /** At most {@code most}; only those older than {@code after}, where given. */
    public List<AlertView> newest(Wanted wanted, @Nullable AlertId after, int most) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        add("a.status = :status", "status", wanted.status(), conditions, values);
        add("a.source = :source", "source", wanted.source(), conditions, values);
        add("a.routing = :routing", "routing", wanted.routing(), conditions, values);
        var incident = wanted.incident() == null ? null : wanted.incident().value();
        add("a.incidentId = :incident", "incident", incident, conditions, values);
        add("a.id < :after", "after", after == null ? null : after.value(), conditions, values);
        var query = alerts.createQuery(
                "select a from Alert a where " + String.join(" and ", conditions) + " order by a.id desc", Alert.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultStream().map(Alert::view).toList();
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
