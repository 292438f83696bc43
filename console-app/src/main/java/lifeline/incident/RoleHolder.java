package lifeline.incident;

import java.time.Instant;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;

/** Who holds or held a role of an incident; {@code until} is null while it is held. */
public record RoleHolder(
        ResponseRole role,
        String person,
        Instant since,
        @Nullable Instant until) {

    public boolean isCurrent() {
        return until == null;
    }
}
