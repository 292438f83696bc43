package lifeline.incident;

import java.util.List;
import java.util.Optional;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.kernel.ResponseRole;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** An incident as others may see it. */
public record IncidentSummary(
        IncidentId id,
        String key,
        BilingualText title,
        @Nullable String scenario,
        Severity severity,
        IncidentState state,
        long version,
        List<String> assets,
        Labels correlation,
        Moments moments,
        List<RoleHolder> roles,
        @Nullable IncidentId mergedInto) {

    public Optional<String> holderOf(ResponseRole role) {
        return roles.stream()
                .filter(holder -> holder.isCurrent() && holder.role() == role)
                .map(RoleHolder::person)
                .findFirst();
    }

    public boolean holds(String person, ResponseRole role) {
        return holderOf(role).filter(person::equals).isPresent();
    }
}
