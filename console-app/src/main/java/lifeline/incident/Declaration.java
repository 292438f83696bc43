package lifeline.incident;

import java.util.List;
import lifeline.kernel.BilingualText;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** What is needed to open an incident; {@code openKey} tells it from other open ones, null when it stands alone. */
public record Declaration(
        BilingualText title,
        @Nullable String scenario,
        Severity severity,
        List<String> assets,
        Labels correlation,
        @Nullable String openKey) {}
