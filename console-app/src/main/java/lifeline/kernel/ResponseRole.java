package lifeline.kernel;

import java.util.Locale;

/** The four roles that walk an incident together. */
public enum ResponseRole {
    COMMAND,
    TECHNICAL,
    COMMUNICATIONS,
    RECOVERY;

    /** The word used in playbooks and in JSON, such as {@code command}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
