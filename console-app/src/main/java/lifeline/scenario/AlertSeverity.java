package lifeline.scenario;

import java.util.Locale;
import lifeline.kernel.Severity;

/** How bad an alert says it is, whatever word its sender has for that; the worst first. */
public enum AlertSeverity {
    CRITICAL,
    WARNING,
    INFO,
    NONE,
    /** The alert names no severity, or a word that nobody explained. */
    UNKNOWN;

    /** The one word that scenarios match on, such as {@code critical}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to propose for an incident that a person declares from such an alert. */
    public Severity proposed() {
        return switch (this) {
            case CRITICAL -> Severity.SEV1;
            case WARNING, UNKNOWN -> Severity.SEV2;
            case INFO -> Severity.SEV3;
            case NONE -> Severity.SEV4;
        };
    }
}
