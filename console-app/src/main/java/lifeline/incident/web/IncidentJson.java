package lifeline.incident.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.incident.RoleHolder;
import lifeline.kernel.BilingualText;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** An incident as programs read it; {@code alerts} is how many it has, {@code additions} are fields of rooms above. */
record IncidentJson(
        String key,
        BilingualText title,
        @Nullable String scenario,
        Severity severity,
        IncidentState state,
        long version,
        Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant mitigationClaimedAt,
        @Nullable Instant restoredAt,
        @Nullable Instant recoveredAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        List<String> assets,
        Map<String, String> correlation,
        List<RoleJson> roles,
        long alerts,
        @JsonAnyGetter Map<String, List<Object>> additions) {

    /** A role in somebody's hands; {@code until} is null while it is held. */
    record RoleJson(
            String role,
            String person,
            Instant since,
            @Nullable Instant until) {

        static RoleJson of(RoleHolder holder) {
            return new RoleJson(holder.role().word(), holder.person(), holder.since(), holder.until());
        }
    }

    static IncidentJson of(IncidentSummary incident, long alerts, Map<String, List<Object>> additions) {
        var moments = incident.moments();
        return new IncidentJson(
                incident.key(),
                incident.title(),
                incident.scenario(),
                incident.severity(),
                incident.state(),
                incident.version(),
                moments.detectedAt(),
                moments.acknowledgedAt(),
                moments.activatedAt(),
                moments.mitigationClaimedAt(),
                moments.restoredAt(),
                moments.recoveredAt(),
                moments.resolvedAt(),
                moments.closedAt(),
                incident.assets(),
                incident.correlation().values(),
                incident.roles().stream().map(RoleJson::of).toList(),
                alerts,
                additions);
    }
}
